package org.svdmv.geometry.metric;

import java.awt.image.BufferedImage;
import java.util.stream.DoubleStream;

/**
 * Multi-scale structural similarity (Wang, Simoncelli and Bovik 2003), mean over red, green and blue:
 * <pre>
 *   ms-ssim = (l cs)_M^{w_M} prod_{j < M} cs_j^{w_j},   w = 0.0448, 0.2856, 0.3001, 0.2363, 0.1333
 * </pre>
 * Scale 1 is the picture; each further one has a pixel for every 2 x 2 pixels, their mean (an odd last row or column is left out).
 * Negative terms count as 0, whose powers are defined.
 *
 * <p>Five scales need sides of 11 * 2^4 = 176 pixels. Smaller pictures are measured on as many scales as the window fits, with the first
 * exponents divided by their sum, so that they add up to 1.
 */
public final class MsSsim {
    private static final double[] EXPONENTS = {0.0448, 0.2856, 0.3001, 0.2363, 0.1333};

    private MsSsim() {}

    /** How many of the five scales pictures of this size have room for; 0 under 11 pixels. */
    public static int scales(int width, int height) {
        int scales = 0;
        for (int side = Math.min(width, height);
                side >= Similarity.WINDOW_SIZE && scales < EXPONENTS.length;
                side /= 2) {
            scales++;
        }
        return scales;
    }

    /** 1 for equal pictures, of at least 11 x 11 pixels. */
    public static double of(BufferedImage a, BufferedImage b) {
        Channels.refuseUnlessOfOneSize(a, b);
        Channels x = Channels.of(a);
        Channels y = Channels.of(b);
        x.refuseUnlessAWindowFits("MS-SSIM");
        double[] exponents = exponents(scales(x.width(), x.height()));
        double[] products = {1, 1, 1};
        for (int scale = 0; scale < exponents.length; scale++) {
            for (int channel = 0; channel < 3; channel++) {
                Similarity s = Similarity.of(x.values()[channel], y.values()[channel], x.width(), x.height());
                double term = scale == exponents.length - 1 ? s.structural() : s.contrastStructure();
                products[channel] *= Math.pow(Math.max(0, term), exponents[scale]);
            }
            x = x.halved();
            y = y.halved();
        }
        return DoubleStream.of(products).average().orElseThrow();
    }

    /** The published ones for five scales; for fewer the first ones, made to add up to 1. */
    private static double[] exponents(int scales) {
        if (scales == EXPONENTS.length) {
            return EXPONENTS;
        }
        double sum = DoubleStream.of(EXPONENTS).limit(scales).sum();
        return DoubleStream.of(EXPONENTS).limit(scales).map(w -> w / sum).toArray();
    }
}
