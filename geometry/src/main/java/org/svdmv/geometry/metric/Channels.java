package org.svdmv.geometry.metric;

import java.awt.image.BufferedImage;

/** The red, green and blue values of a picture, 0 to 1, row by row; alpha is not looked at. */
record Channels(int width, int height, double[][] values) {
    static Channels of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        double[][] values = new double[3][pixels.length];
        for (int channel = 0; channel < 3; channel++) {
            for (int i = 0; i < pixels.length; i++) {
                values[channel][i] = (pixels[i] >> 16 - 8 * channel & 255) / 255.0;
            }
        }
        return new Channels(width, height, values);
    }

    static void refuseUnlessOfOneSize(BufferedImage a, BufferedImage b) {
        if (a.getWidth() != b.getWidth() || a.getHeight() != b.getHeight()) {
            throw new IllegalArgumentException("need two pictures of one size to compare, got " + a.getWidth() + " x "
                    + a.getHeight() + " and " + b.getWidth() + " x " + b.getHeight());
        }
    }
}
