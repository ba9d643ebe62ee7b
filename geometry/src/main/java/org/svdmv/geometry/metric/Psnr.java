package org.svdmv.geometry.metric;

import java.awt.image.BufferedImage;

/**
 * Peak signal to noise ratio in decibels over the pixels and their red, green and blue, values from 0 to 1:
 * <pre>
 *   psnr = 10 log10(1 / mean((a - b)^2))
 * </pre>
 */
public final class Psnr {
    private Psnr() {}

    /** Infinite for equal pictures. */
    public static double of(BufferedImage a, BufferedImage b) {
        return -10 * Math.log10(Mse.of(a, b));
    }
}
