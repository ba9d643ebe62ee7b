package org.svdmv.core.spec;

/**
 * The size of a CLIP vision transformer.
 *
 * @param imageSize side of the square input, pixels
 * @param patchSize side of a patch, pixels
 * @param width channels of a token
 * @param layers transformer blocks
 * @param heads attention heads
 * @param mlpWidth hidden channels of the feed-forward part
 * @param embedding channels of the image embedding
 */
public record ImageEncoderSpec(
        int imageSize, int patchSize, int width, int layers, int heads, int mlpWidth, int embedding) {}
