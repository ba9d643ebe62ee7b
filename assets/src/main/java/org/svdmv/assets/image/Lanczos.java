package org.svdmv.assets.image;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Resampling along one axis with the Lanczos kernel of three lobes (Duchon 1979), as wide as a target pixel where it shrinks.
 *
 * <pre>
 *   L(t) = sinc(t) sinc(t / 3) for |t| &lt; 3, else 0          sinc(t) = sin(pi t) / (pi t)
 * </pre>
 *
 * @param first the first source pixel each target pixel takes from; may lie outside the source
 * @param weights the share of each source pixel from {@code first} on; they sum to 1
 */
record Lanczos(int[] first, float[][] weights) {
    private static final int LOBES = 3;

    /**
     * @param size target pixels
     * @param scale target pixels per source pixel
     * @param center the source position (pixel k reaches from k to k + 1) that lands on the middle of the target
     */
    static Lanczos of(int size, double scale, double center) {
        Lanczos lanczos = new Lanczos(new int[size], new float[size][]);
        double stretch = Math.max(1, 1 / scale);
        for (int i = 0; i < size; i++) {
            double position = center + (i + 0.5 - size / 2.0) / scale;
            int first = (int) Math.ceil(position - LOBES * stretch - 0.5);
            int last = (int) Math.floor(position + LOBES * stretch - 0.5);
            lanczos.first[i] = first;
            lanczos.weights[i] = weights(first, last, position, stretch);
        }
        return lanczos;
    }

    /** The share of a source pixel in a target pixel. */
    float weight(int target, int source) {
        int k = source - first[target];
        return k < 0 || k >= weights[target].length ? 0 : weights[target][k];
    }

    /** A row of pixels of some channels each, resampled. What lies outside the source is 0. */
    float[] apply(float[] source, int channels) {
        float[] target = new float[channels * first.length];
        for (int i = 0; i < first.length; i++) {
            int end = Math.min(source.length / channels, first[i] + weights[i].length);
            for (int k = Math.max(0, first[i]); k < end; k++) {
                for (int channel = 0; channel < channels; channel++) {
                    target[channels * i + channel] += weight(i, k) * source[channels * k + channel];
                }
            }
        }
        return target;
    }

    private static float[] weights(int first, int last, double position, double stretch) {
        double[] weights = IntStream.rangeClosed(first, last)
                .mapToDouble(k -> kernel((k + 0.5 - position) / stretch))
                .toArray();
        double sum = Arrays.stream(weights).sum();
        float[] shares = new float[weights.length];
        for (int k = 0; k < shares.length; k++) {
            shares[k] = (float) (weights[k] / sum);
        }
        return shares;
    }

    private static double kernel(double t) {
        return Math.abs(t) < LOBES ? sinc(t) * sinc(t / LOBES) : 0;
    }

    private static double sinc(double t) {
        return t == 0 ? 1 : Math.sin(Math.PI * t) / (Math.PI * t);
    }
}
