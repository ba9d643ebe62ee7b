package org.svdmv.assets.video;

import java.util.Arrays;

/**
 * Some colors and how often each occurs.
 *
 * @param sums of the channels: blue, green, red
 * @param squares sums of their squares
 */
record Group(int[] colors, int[] counts, long count, double[] sums, double[] squares) {
    /** Of the first {@code length}. */
    static Group of(int[] colors, int[] counts, int length) {
        double[] sums = new double[3];
        double[] squares = new double[3];
        long count = 0;
        for (int i = 0; i < length; i++) {
            count += counts[i];
            for (int c = 0; c < 3; c++) {
                double value = channel(colors[i], c);
                sums[c] += counts[i] * value;
                squares[c] += counts[i] * value * value;
            }
        }
        return new Group(Arrays.copyOf(colors, length), Arrays.copyOf(counts, length), count, sums, squares);
    }

    /** The sum of squared distances from the mean; exactly 0 for one color. */
    double error() {
        return colors.length < 2 ? 0 : error(0) + error(1) + error(2);
    }

    private double error(int c) {
        return squares[c] - sums[c] * sums[c] / count;
    }

    int mean() {
        int mean = 0;
        for (int c = 0; c < 3; c++) {
            mean |= (int) Math.round(sums[c] / count) << 8 * c;
        }
        return mean;
    }

    /** Those on one side of the mean in the channel that varies most: not all, not none. */
    Group part(boolean above) {
        int c = error(0) > error(1) ? 0 : 1;
        c = error(2) > error(c) ? 2 : c;
        double mean = sums[c] / count;
        int[] partColors = new int[colors.length];
        int[] partCounts = new int[colors.length];
        int length = 0;
        for (int i = 0; i < colors.length; i++) {
            if (channel(colors[i], c) > mean == above) {
                partColors[length] = colors[i];
                partCounts[length++] = counts[i];
            }
        }
        return of(partColors, partCounts, length);
    }

    private static int channel(int rgb, int c) {
        return rgb >> 8 * c & 255;
    }
}
