package org.svdmv.geometry.stereo;

/**
 * Zero-mean normalized cross-correlation of two samples a and b,
 * <pre>
 *   zncc = sum (a - mean a)(b - mean b) / sqrt(sum (a - mean a)^2 sum (b - mean b)^2)
 * </pre>
 * which is 1 for {@code b = g a + o} with any gain g &gt; 0 and offset o. Where either varies too little there is nothing to compare.
 */
final class Zncc {
    /** What is said of samples without texture: neither alike nor unlike. */
    static final double NOTHING = 0;
    /** What is said if too much is not seen. */
    static final double NOT_SEEN = -1;

    private Zncc() {}

    /**
     * @param b NaN where it is not known; these pairs do not count
     * @param count pairs
     * @param leastShare of the pairs that must count
     * @param leastDeviation standard deviation of either that is above noise
     */
    static double of(double[] a, double[] b, int count, double leastShare, double leastDeviation) {
        int n = 0;
        double sumA = 0;
        double sumB = 0;
        double sumAa = 0;
        double sumBb = 0;
        double sumAb = 0;
        for (int i = 0; i < count; i++) {
            double x = a[i];
            double y = b[i];
            if (y == y) {
                n++;
                sumA += x;
                sumB += y;
                sumAa += x * x;
                sumBb += y * y;
                sumAb += x * y;
            }
        }
        if (n < leastShare * count || n == 0) {
            return NOT_SEEN;
        }
        double aa = sumAa - sumA * sumA / n;
        double bb = sumBb - sumB * sumB / n;
        double least = n * leastDeviation * leastDeviation;
        return aa > least && bb > least ? (sumAb - sumA * sumB / n) / Math.sqrt(aa * bb) : NOTHING;
    }
}
