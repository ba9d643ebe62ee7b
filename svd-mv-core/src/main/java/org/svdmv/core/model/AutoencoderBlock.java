package org.svdmv.core.model;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.svdmv.core.checkpoint.Weights;
import org.svdmv.core.kernel.Kernels;

/** One layer of the autoencoder. */
sealed interface AutoencoderBlock {

    /** {@code [N, C, H, W] -> [N, C', H', W']}; T frames of a video are neighbors. */
    NDArray apply(NDArray x, int frames);

    /**
     * Residual block without conditioning (sgm, model.py, ResnetBlock).
     *
     * <pre>
     *   y = skip(x) + conv2(silu(norm2(conv1(silu(norm1(x))))))
     * </pre>
     */
    record Residual(GroupNorm norm1, Conv2d conv1, GroupNorm norm2, Conv2d conv2, Skip skip)
            implements AutoencoderBlock {

        static final double EPSILON = 1e-6;

        static Residual load(Weights w, int in, int out) {
            return new Residual(
                    GroupNorm.load(w.at("norm1"), in, EPSILON),
                    Conv2d.load(w.at("conv1"), in, out, 3),
                    GroupNorm.load(w.at("norm2"), out, EPSILON),
                    Conv2d.load(w.at("conv2"), out, out, 3),
                    Skip.load(w.at("nin_shortcut"), in, out));
        }

        @Override
        public NDArray apply(NDArray x, int frames) {
            return skip.apply(x).add(conv2.apply(norm2.silu(conv1.apply(norm1.silu(x)))));
        }
    }

    /**
     * A residual block over space, one over time, and their blend (sgm, temporal_ae.py, VideoResBlock). The weight of time is
     * sigmoid(mix) here, where in the U-Net it is that of space.
     */
    record VideoResidual(Residual space, TimeResBlock time, NDArray mix) implements AutoencoderBlock {

        static VideoResidual load(Weights w, int in, int out) {
            return new VideoResidual(
                    Residual.load(w, in, out),
                    TimeResBlock.load(w.at("time_stack"), out, 1e-5),
                    w.tensor("mix_factor", 1));
        }

        @Override
        public NDArray apply(NDArray x, int frames) {
            NDArray s = space.apply(x, frames);
            return Kernels.blend(time.apply(s, frames), s, mix);
        }
    }

    /** Attention over the positions of a picture, one head, q, k, v and out as 1x1 convolutions (sgm, model.py, AttnBlock). */
    record Attention(GroupNorm norm, Conv2d q, Conv2d k, Conv2d v, Conv2d out) implements AutoencoderBlock {

        static Attention load(Weights w, int channels) {
            return new Attention(
                    GroupNorm.load(w.at("norm"), channels, Residual.EPSILON),
                    Conv2d.load(w.at("q"), channels, channels, 1),
                    Conv2d.load(w.at("k"), channels, channels, 1),
                    Conv2d.load(w.at("v"), channels, channels, 1),
                    Conv2d.load(w.at("proj_out"), channels, channels, 1));
        }

        /** Says that the attention of these weights is not needed. */
        static void leave(Weights w, int channels) {
            w.unused("norm.weight", channels);
            w.unused("norm.bias", channels);
            for (String conv : List.of("q", "k", "v", "proj_out")) {
                w.unused(conv + ".weight", channels, channels, 1, 1);
                w.unused(conv + ".bias", channels);
            }
        }

        @Override
        public NDArray apply(NDArray x, int frames) {
            NDArray h = norm.apply(x);
            NDArray y = Kernels.attention(tokens(q, h), tokens(k, h), tokens(v, h), 1);
            return x.add(
                    out.apply(Kernels.image(y, x.getShape().get(2), x.getShape().get(3))));
        }

        private static NDArray tokens(Conv2d conv, NDArray x) {
            return Kernels.tokens(conv.apply(x));
        }
    }

    /** Half the size: a convolution of stride 2 that pads right and below. */
    record Down(Conv2d conv) implements AutoencoderBlock {

        static Down load(Weights w, int channels) {
            return new Down(Conv2d.load(w.at("conv"), channels, channels, 3, 2));
        }

        @Override
        public NDArray apply(NDArray x, int frames) {
            return Kernels.downsample(x, conv.weight(), conv.bias());
        }
    }

    /** Twice the size. */
    record Up(Upsample upsample) implements AutoencoderBlock {

        static Up load(Weights w, int channels) {
            return new Up(Upsample.load(w, channels));
        }

        @Override
        public NDArray apply(NDArray x, int frames) {
            return upsample.apply(x);
        }
    }
}
