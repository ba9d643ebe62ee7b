package org.svdmv.core.model;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.List;
import org.svdmv.core.checkpoint.Weights;
import org.svdmv.core.kernel.Kernels;
import org.svdmv.core.kernel.Scope;
import org.svdmv.core.spec.AutoencoderSpec;

/** The encoder of AutoencoderKL (arXiv 2112.10752; sgm, model.py, Encoder): picture to the mean of its latent distribution. */
public record Encoder(
        Conv2d convIn,
        List<AutoencoderBlock> blocks,
        GroupNorm normOut,
        Conv2d convOut,
        Skip quant,
        int latentChannels) {

    /** The network of this size; names are {@code encoder.*} and {@code quant_conv.*} below w. */
    public static Encoder load(Weights w, AutoencoderSpec spec) {
        Weights e = w.at("encoder");
        int moments = 2 * spec.latentChannels();
        List<AutoencoderBlock> blocks = new ArrayList<>();
        int in = spec.channels();
        int last = spec.channelMult().size() - 1;
        for (int level = 0; level <= last; level++) {
            int out = spec.channels() * spec.channelMult().get(level);
            for (int i = 0; i < spec.resBlocks(); i++) {
                blocks.add(AutoencoderBlock.Residual.load(e.at("down", level, "block", i), in, out));
                in = out;
            }
            if (level < last) {
                blocks.add(AutoencoderBlock.Down.load(e.at("down", level, "downsample"), in));
            }
        }
        blocks.add(AutoencoderBlock.Residual.load(e.at("mid", "block_1"), in, in));
        blocks.add(AutoencoderBlock.Attention.load(e.at("mid", "attn_1"), in));
        blocks.add(AutoencoderBlock.Residual.load(e.at("mid", "block_2"), in, in));
        return new Encoder(
                Conv2d.load(e.at("conv_in"), 3, spec.channels(), 3),
                List.copyOf(blocks),
                GroupNorm.load(e.at("norm_out"), in, AutoencoderBlock.Residual.EPSILON),
                Conv2d.load(e.at("conv_out"), in, moments, 3),
                spec.quantConvolution()
                        ? new Skip.Projection(Conv2d.load(w.at("quant_conv"), moments, moments, 1))
                        : new Skip.Identity(),
                spec.latentChannels());
    }

    /** The mode of the posterior: {@code [N, 3, H, W]} in [-1, 1] {@code -> [N, z, H/f, W/f]}, not scaled. */
    public NDArray mode(NDArray image) {
        return Scope.scoped(() -> moments(image).get(":,:{}", latentChannels));
    }

    /** Mean and logarithm of the variance of the posterior: {@code [N, 3, H, W]} in [-1, 1] {@code -> [N, 2z, H/f, W/f]}. */
    public NDArray moments(NDArray image) {
        return Scope.scoped(() -> {
            NDArray h = convIn.apply(Kernels.channelsLast(image));
            for (AutoencoderBlock block : blocks) {
                NDArray in = h;
                h = Scope.scoped(() -> block.apply(in, 1));
                in.close();
            }
            return quant.apply(convOut.apply(normOut.silu(h)));
        });
    }
}
