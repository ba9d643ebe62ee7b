package org.svdmv.core.spec;

import java.util.List;
import java.util.Set;

/**
 * The size of a VideoUNet.
 *
 * @param inChannels latent channels in: the noisy latent and the conditioning latent
 * @param outChannels latent channels out
 * @param modelChannels channels at full latent resolution, a multiple of 32
 * @param channelMult channels of level l are {@code modelChannels * channelMult[l]}; each level halves the resolution
 * @param resBlocks residual blocks per level on the way down (one more on the way up)
 * @param attentionLevels levels whose residual blocks are followed by a transformer
 * @param headChannels channels of one attention head
 * @param transformerDepth transformer blocks in each transformer
 * @param contextWidth width of the cross-attention token
 * @param vectorWidth width of the conditioning vector
 * @param downNormEpsilon epsilon of the group norms in residual blocks that are followed by attention on the way down, and in all on
 *     the way up: 1e-5 as everywhere in sgm, 1e-6 in diffusers (unet_3d_blocks.py: CrossAttnDownBlockSpatioTemporal and the defaults of
 *     UpBlockSpatioTemporal and CrossAttnUpBlockSpatioTemporal)
 */
public record UNetSpec(
        int inChannels,
        int outChannels,
        int modelChannels,
        List<Integer> channelMult,
        int resBlocks,
        Set<Integer> attentionLevels,
        int headChannels,
        int transformerDepth,
        int contextWidth,
        int vectorWidth,
        double downNormEpsilon) {

    public UNetSpec {
        channelMult = List.copyOf(channelMult);
        attentionLevels = Set.copyOf(attentionLevels);
    }

    /** The same network for a conditioning vector of another width. */
    public UNetSpec withVectorWidth(int width) {
        return new UNetSpec(
                inChannels,
                outChannels,
                modelChannels,
                channelMult,
                resBlocks,
                attentionLevels,
                headChannels,
                transformerDepth,
                contextWidth,
                width,
                downNormEpsilon);
    }

    /** Channels at a level. */
    public int channels(int level) {
        return modelChannels * channelMult.get(level);
    }

    /** Width of the timestep embedding. */
    public int embeddingWidth() {
        return 4 * modelChannels;
    }
}
