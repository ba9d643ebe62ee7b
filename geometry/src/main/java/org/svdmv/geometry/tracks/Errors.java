package org.svdmv.geometry.tracks;

import java.util.Arrays;

/** Many errors in one number; of one error at least. */
final class Errors {
    private Errors() {}

    /** {@code sqrt(mean e^2)} */
    static double rootMeanSquare(double[] errors) {
        return Math.sqrt(Arrays.stream(errors).map(e -> e * e).average().orElseThrow());
    }

    /** The middle one in order, or the mean of the two in the middle. */
    static double median(double[] errors) {
        double[] sorted = errors.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }
}
