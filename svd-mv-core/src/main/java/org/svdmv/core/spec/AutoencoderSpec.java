package org.svdmv.core.spec;

import java.util.List;

/**
 * The size of one half of an AutoencoderKL.
 *
 * @param channels channels at full resolution
 * @param channelMult channels of level l are {@code channels * channelMult[l]}; every level but the last halves the resolution
 * @param resBlocks residual blocks per level in the encoder (one more in the decoder)
 * @param latentChannels channels of the latent
 * @param quantConvolution whether a 1x1 convolution stands between latent and network ({@code quant_conv} of the encoder,
 *     {@code post_quant_conv} of the decoder)
 * @param temporal decoder only: whether its residual blocks mix over time (SVD's video decoder)
 */
public record AutoencoderSpec(
        int channels,
        List<Integer> channelMult,
        int resBlocks,
        int latentChannels,
        boolean quantConvolution,
        boolean temporal) {

    public AutoencoderSpec {
        channelMult = List.copyOf(channelMult);
    }

    /** Image pixels per latent pixel, along one side. */
    public int factor() {
        return 1 << (channelMult.size() - 1);
    }
}
