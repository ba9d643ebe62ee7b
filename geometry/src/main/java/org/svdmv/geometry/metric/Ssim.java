package org.svdmv.geometry.metric;

import java.awt.image.BufferedImage;

/**
 * Structural similarity (Wang, Bovik, Sheikh and Simoncelli 2004) with their Gaussian window of sigma 1.5 and 11 x 11 pixels,
 * values from 0 to 1, mean over red, green and blue:
 * <pre>
 *   ssim = mean (2 mx my + c1)(2 cov + c2) / ((mx^2 + my^2 + c1)(vx + vy + c2)),  c1 = 0.01^2, c2 = 0.03^2
 * </pre>
 * The mean leaves out the 5 pixels next to the border, as scikit-image does with gaussian_weights=True, sigma=1.5,
 * use_sample_covariance=False, data_range=1.
 */
public final class Ssim {
    private static final int RADIUS = 5;
    private static final double[] WINDOW = window();
    private static final double C1 = 0.01 * 0.01;
    private static final double C2 = 0.03 * 0.03;

    private Ssim() {}

    private static double[] window() {
        double[] window = new double[2 * RADIUS + 1];
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

    /** 1 for equal pictures, of at least 11 x 11 pixels. */
    public static double of(BufferedImage a, BufferedImage b) {
        Channels.refuseUnlessOfOneSize(a, b);
        Channels x = Channels.of(a);
        Channels y = Channels.of(b);
        if (x.width() < WINDOW.length || x.height() < WINDOW.length) {
            throw new IllegalArgumentException("need pictures of at least 11 x 11 pixels, the window of SSIM, got "
                    + x.width() + " x " + x.height());
        }
        double sum = 0;
        for (int channel = 0; channel < 3; channel++) {
            sum += of(x.values()[channel], y.values()[channel], x.width(), x.height());
        }
        return sum / 3;
    }

    private static double of(double[] x, double[] y, int width, int height) {
        double[] meanX = blurred(x, width, height);
        double[] meanY = blurred(y, width, height);
        double[] meanXx = blurred(product(x, x), width, height);
        double[] meanYy = blurred(product(y, y), width, height);
        double[] meanXy = blurred(product(x, y), width, height);
        double sum = 0;
        for (int i = 0; i < meanX.length; i++) {
            double mx = meanX[i];
            double my = meanY[i];
            double spread = meanXx[i] - mx * mx + meanYy[i] - my * my;
            double together = meanXy[i] - mx * my;
            sum += (2 * mx * my + C1) * (2 * together + C2) / ((mx * mx + my * my + C1) * (spread + C2));
        }
        return sum / meanX.length;
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
