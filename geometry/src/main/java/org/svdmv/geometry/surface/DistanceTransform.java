package org.svdmv.geometry.surface;

import java.util.Arrays;

/**
 * The exact distance of every pixel's center to the nearest marked one, after Felzenszwalb and Huttenlocher (2012): along columns by two
 * sweeps, then along rows as the lower envelope of the parabolas {@code (x - i)^2 + column(i)^2}.
 */
record DistanceTransform(boolean[] marked, int width, int height) {
    /** Farther than any pixel is from another. */
    private static final int FAR = 1 << 15;

    /** In pixels, row by row; {@code FAR} and more where nothing is marked. */
    float[] distances() {
        float[] square = columns();
        int[] at = new int[width];
        double[] from = new double[width + 1];
        float[] row = new float[width];
        for (int y = 0; y < height; y++) {
            System.arraycopy(square, y * width, row, 0, width);
            envelope(row, at, from, square, y * width);
        }
        for (int i = 0; i < square.length; i++) {
            square[i] = (float) Math.sqrt(square[i]);
        }
        return square;
    }

    /** The squares of the distances along the columns. */
    private float[] columns() {
        float[] square = new float[width * height];
        Arrays.fill(square, (float) FAR * FAR);
        for (int x = 0; x < width; x++) {
            int down = FAR;
            for (int y = 0; y < height; y++) {
                down = marked[y * width + x] ? 0 : Math.min(FAR, down + 1);
                square[y * width + x] = (float) down * down;
            }
            int up = FAR;
            for (int y = height - 1; y >= 0; y--) {
                up = marked[y * width + x] ? 0 : Math.min(FAR, up + 1);
                square[y * width + x] = Math.min(square[y * width + x], (float) up * up);
            }
        }
        return square;
    }

    private void envelope(float[] row, int[] at, double[] from, float[] result, int start) {
        int last = 0;
        at[0] = 0;
        from[0] = Double.NEGATIVE_INFINITY;
        from[1] = Double.POSITIVE_INFINITY;
        for (int x = 1; x < width; x++) {
            double meets = meeting(row, x, at[last]);
            while (meets <= from[last]) {
                last--;
                meets = meeting(row, x, at[last]);
            }
            last++;
            at[last] = x;
            from[last] = meets;
            from[last + 1] = Double.POSITIVE_INFINITY;
        }
        for (int x = 0, k = 0; x < width; x++) {
            while (from[k + 1] < x) {
                k++;
            }
            float dx = x - at[k];
            result[start + x] = dx * dx + row[at[k]];
        }
    }

    /** Where the parabola of b &gt; a goes under that of a. */
    private static double meeting(float[] row, int b, int a) {
        return (row[b] - (double) row[a] + (double) b * b - (double) a * a) / (2.0 * (b - a));
    }
}
