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

    /** A pixel for every 2 x 2 pixels, their mean; an odd last row or column is left out. */
    Channels halved() {
        int halfWidth = width / 2;
        int halfHeight = height / 2;
        double[][] halves = new double[3][halfWidth * halfHeight];
        for (int channel = 0; channel < 3; channel++) {
            double[] from = values[channel];
            for (int i = 0; i < halves[channel].length; i++) {
                int at = i / halfWidth * 2 * width + i % halfWidth * 2;
                halves[channel][i] = (from[at] + from[at + 1] + from[at + width] + from[at + width + 1]) / 4;
            }
        }
        return new Channels(halfWidth, halfHeight, halves);
    }

    void refuseUnlessAWindowFits(String measure) {
        if (Math.min(width, height) < Similarity.WINDOW_SIZE) {
            throw new IllegalArgumentException("need pictures of at least 11 x 11 pixels, the window of " + measure
                    + ", got " + width + " x " + height);
        }
    }

    static void refuseUnlessOfOneSize(BufferedImage a, BufferedImage b) {
        if (a.getWidth() != b.getWidth() || a.getHeight() != b.getHeight()) {
            throw new IllegalArgumentException("need two pictures of one size to compare, got " + a.getWidth() + " x "
                    + a.getHeight() + " and " + b.getWidth() + " x " + b.getHeight());
        }
    }
}
