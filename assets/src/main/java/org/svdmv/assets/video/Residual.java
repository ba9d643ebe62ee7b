package org.svdmv.assets.video;

import org.jcodec.codecs.h264.decode.CoeffTransformer;

/**
 * What a prediction lacks of a square of {@code side x side} blocks of 4 x 4, transformed and quantized as H.264 does it for
 * whole macroblocks: the blocks' means are transformed once more among themselves.
 *
 * @param means of the blocks, row by row, quantized; of 4 x 4 blocks or 2 x 2
 * @param details of each block, row by row, quantized, the first number 0
 */
record Residual(int side, int[] means, int[][] details) {
    /** @param lack row by row, {@code 4 side} wide */
    static Residual of(int[] lack, int side, int quantizer) {
        int[] means = new int[side * side];
        int[][] details = new int[side * side][16];
        for (int b = 0; b < means.length; b++) {
            for (int i = 0; i < 16; i++) {
                details[b][i] = lack[position(b, i, side)];
            }
            CoeffTransformer.fdct4x4(details[b]);
            means[b] = details[b][0];
            details[b][0] = 0;
            CoeffTransformer.quantizeAC(details[b], quantizer);
        }
        if (side == 4) {
            CoeffTransformer.fvdDC4x4(means);
            CoeffTransformer.quantizeDC4x4(means, quantizer);
        } else {
            CoeffTransformer.fvdDC2x2(means);
            CoeffTransformer.quantizeDC2x2(means, quantizer);
        }
        return new Residual(side, means, details);
    }

    boolean hasMeans() {
        return !isZero(means);
    }

    boolean hasDetails() {
        for (int[] block : details) {
            if (!isZero(block)) {
                return true;
            }
        }
        return false;
    }

    /** What a decoder adds to the prediction. */
    int[] decoded(int quantizer) {
        int[] mean = means.clone();
        if (side == 4) {
            CoeffTransformer.invDC4x4(mean);
            CoeffTransformer.dequantizeDC4x4(mean, quantizer, null);
        } else {
            CoeffTransformer.invDC2x2(mean);
            CoeffTransformer.dequantizeDC2x2(mean, quantizer, null);
        }
        int[] result = new int[16 * side * side];
        for (int b = 0; b < mean.length; b++) {
            int[] block = details[b].clone();
            CoeffTransformer.dequantizeAC(block, quantizer, null);
            block[0] = mean[b];
            CoeffTransformer.idct4x4(block);
            for (int i = 0; i < 16; i++) {
                result[position(b, i, side)] = block[i];
            }
        }
        return result;
    }

    private static boolean isZero(int[] numbers) {
        for (int number : numbers) {
            if (number != 0) {
                return false;
            }
        }
        return true;
    }

    private static int position(int block, int i, int side) {
        return (block / side * 4 + i / 4) * 4 * side + block % side * 4 + i % 4;
    }
}
