package org.svdmv.core.model;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.List;
import org.svdmv.core.checkpoint.Weights;
import org.svdmv.core.kernel.Kernels;
import org.svdmv.core.kernel.Scope;
import org.svdmv.core.spec.AutoencoderSpec;

/**
 * The decoder of AutoencoderKL (sgm, model.py, Decoder), or SVD's video decoder, whose residual blocks and last convolution also mix
 * over time (sgm, temporal_ae.py, VideoDecoder): latents to pictures.
 */
public record Decoder(Skip postQuant, Conv2d convIn, List<AutoencoderBlock> blocks, GroupNorm normOut, Output output) {

    /**
     * The network of this size; names are {@code decoder.*} and {@code post_quant_conv.*} below w. In diffusers a temporal decoder with
     * one block per level has one in the middle, too, and its attention is never asked (MidBlockTemporalDecoder).
     */
    public static Decoder load(Weights w, AutoencoderSpec spec) {
        Weights d = w.at("decoder");
        List<AutoencoderBlock> blocks = new ArrayList<>();
        int last = spec.channelMult().size() - 1;
        int in = spec.channels() * spec.channelMult().get(last);
        Conv2d convIn = Conv2d.load(d.at("conv_in"), spec.latentChannels(), in, 3);
        addMiddle(blocks, d.at("mid"), in, spec);
        for (int level = last; level >= 0; level--) {
            int out = spec.channels() * spec.channelMult().get(level);
            for (int i = 0; i <= spec.resBlocks(); i++) {
                blocks.add(residual(d.at("up", level, "block", i), in, out, spec));
                in = out;
            }
            if (level > 0) {
                blocks.add(AutoencoderBlock.Up.load(d.at("up", level, "upsample"), in));
            }
        }
        return new Decoder(
                spec.quantConvolution()
                        ? new Skip.Projection(
                                Conv2d.load(w.at("post_quant_conv"), spec.latentChannels(), spec.latentChannels(), 1))
                        : new Skip.Identity(),
                convIn,
                List.copyOf(blocks),
                GroupNorm.load(d.at("norm_out"), in, AutoencoderBlock.Residual.EPSILON),
                Output.load(d.at("conv_out"), in, spec.temporal()));
    }

    /** A temporal decoder of diffusers with one layer a block has one here too, and never runs the attention it holds (MidBlockTemporalDecoder). */
    private static void addMiddle(List<AutoencoderBlock> blocks, Weights mid, int in, AutoencoderSpec spec) {
        blocks.add(residual(mid.at("block_1"), in, in, spec));
        if (spec.temporal() && !mid.at("block_2", "norm1").has("weight")) {
            AutoencoderBlock.Attention.leave(mid.at("attn_1"), in);
        } else {
            blocks.add(AutoencoderBlock.Attention.load(mid.at("attn_1"), in));
            blocks.add(residual(mid.at("block_2"), in, in, spec));
        }
    }

    private static AutoencoderBlock residual(Weights w, int in, int out, AutoencoderSpec spec) {
        return spec.temporal()
                ? AutoencoderBlock.VideoResidual.load(w, in, out)
                : AutoencoderBlock.Residual.load(w, in, out);
    }

    /**
     * {@code [B*T, z, h, w]}, divided by the latent scale {@code -> [B*T, 3, h*f, w*f]} about [-1, 1].
     *
     * @param frames T: a temporal decoder mixes these frames, an image decoder takes each by itself
     */
    public NDArray decode(NDArray z, int frames) {
        return Scope.scoped(() -> {
            NDArray h = convIn.apply(postQuant.apply(Kernels.channelsLast(z)));
            for (AutoencoderBlock block : blocks) {
                NDArray in = h;
                h = Scope.scoped(() -> block.apply(in, frames));
                in.close();
            }
            return output.apply(normOut.silu(h), frames);
        });
    }

    /** The last convolution. */
    sealed interface Output {

        static Output load(Weights w, int in, boolean temporal) {
            Conv2d space = Conv2d.load(w, in, 3, 3);
            return temporal ? new Video(space, TimeConv.load(w.at("time_mix_conv"), 3, 3)) : new Image(space);
        }

        /** {@code [B*T, C, H, W] -> [B*T, 3, H, W]} */
        NDArray apply(NDArray x, int frames);

        /** Over space. */
        record Image(Conv2d space) implements Output {
            @Override
            public NDArray apply(NDArray x, int frames) {
                return space.apply(x);
            }
        }

        /** Over space, then over time. */
        record Video(Conv2d space, TimeConv time) implements Output {
            @Override
            public NDArray apply(NDArray x, int frames) {
                return time.apply(space.apply(x), frames);
            }
        }
    }
}
