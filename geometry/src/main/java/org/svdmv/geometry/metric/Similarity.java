package org.svdmv.geometry.metric;

/**
 * What SSIM is made of (Wang, Bovik, Sheikh and Simoncelli 2004), for one channel of values from 0 to 1 under their Gaussian window of
 * sigma 1.5 and 11 x 11 pixels:
 * <pre>
 *   l = (2 mx my + c1) / (mx^2 + my^2 + c1),  cs = (2 cov + c2) / (vx + vy + c2),  c1 = 0.01^2, c2 = 0.03^2
 * </pre>
 * Means over every pixel whose window lies in the picture.
 *
 * @param structural the mean of {@code l cs}, which is SSIM
 * @param contrastStructure the mean of {@code cs}
 */
record Similarity(double structural, double contrastStructure) {
    static final int WINDOW_SIZE = 11;
    private static final int RADIUS = WINDOW_SIZE / 2;
    private static final double[] WINDOW = window();
    private static final double C1 = 0.01 * 0.01;
    private static final double C2 = 0.03 * 0.03;

    private static double[] window() {
        double[] window = new double[WINDOW_SIZE];
        double sum = 0;
        for (int i = -RADIUS; i <= RADIUS; i++) {
            window[i + RADIUS] = Math.exp(-i * i / (2 * 1.5 * 1.5));
            sum += window[i + RADIUS];
        }
        for (int i = 0; i < window.length; i++) {
            window[i] /= sum;
        }
        return window;
    }

    /** Of two channels, row by row, at least 11 wide and high. */
    static Similarity of(double[] x, double[] y, int width, int height) {
        double[] meanX = blurred(x, width, height);
        double[] meanY = blurred(y, width, height);
        double[] meanXx = blurred(product(x, x), width, height);
        double[] meanYy = blurred(product(y, y), width, height);
        double[] meanXy = blurred(product(x, y), width, height);
        double structural = 0;
        double contrastStructure = 0;
        for (int i = 0; i < meanX.length; i++) {
            double mx = meanX[i];
            double my = meanY[i];
            double spread = meanXx[i] - mx * mx + meanYy[i] - my * my;
            double together = meanXy[i] - mx * my;
            double cs = (2 * together + C2) / (spread + C2);
            structural += (2 * mx * my + C1) / (mx * mx + my * my + C1) * cs;
            contrastStructure += cs;
        }
        return new Similarity(structural / meanX.length, contrastStructure / meanX.length);
    }

    private static double[] product(double[] x, double[] y) {
        double[] result = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            result[i] = x[i] * y[i];
        }
        return result;
    }

    /** The window's mean around every pixel whose window lies in the picture: {@code (width - 10) x (height - 10)} values. */
    private static double[] blurred(double[] values, int width, int height) {
        int innerWidth = width - 2 * RADIUS;
        int innerHeight = height - 2 * RADIUS;
        double[] along = new double[innerWidth * height];
        for (int i = 0; i < along.length; i++) {
            int start = i / innerWidth * width + i % innerWidth;
            for (int j = 0; j < WINDOW.length; j++) {
                along[i] += WINDOW[j] * values[start + j];
            }
        }
        double[] result = new double[innerWidth * innerHeight];
        for (int i = 0; i < result.length; i++) {
            for (int j = 0; j < WINDOW.length; j++) {
                result[i] += WINDOW[j] * along[i + j * innerWidth];
            }
        }
        return result;
    }
}
