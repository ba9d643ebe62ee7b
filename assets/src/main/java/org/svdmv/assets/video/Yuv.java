package org.svdmv.assets.video;

import java.awt.image.BufferedImage;

/**
 * A picture as video keeps it, of whole macroblocks of 16 x 16: brightness, and two color differences at half the resolution.
 * <pre>
 *   y = 0.2126 r + 0.7152 g + 0.0722 b      luma  = 16 + 219 y
 *                                           blue  = 128 + 224 (b - y) / 1.8556
 *                                           red   = 128 + 224 (r - y) / 1.5748
 * </pre>
 * ITU-R BT.709, limited range, of display-encoded r, g, b from 0 to 1; a color sample lies in the middle of its 2 x 2 pixels.
 */
record Yuv(Plane luma, Plane blue, Plane red) {
    static final int MACROBLOCK = 16;

    static Yuv of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        Plane luma = new Plane(width, height);
        Plane blue = new Plane((width + 1) / 2, (height + 1) / 2);
        Plane red = new Plane((width + 1) / 2, (height + 1) / 2);
        int[] rgb = image.getRGB(0, 0, width, height, null, 0, width);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                luma.set(x, y, (int) Math.round(16 + 219 * brightness(rgb[y * width + x])));
            }
        }
        for (int y = 0; y < blue.height(); y++) {
            for (int x = 0; x < blue.width(); x++) {
                double b = 0;
                double r = 0;
                for (int i = 0; i < 4; i++) {
                    int pixel = rgb[Math.min(2 * y + i / 2, height - 1) * width + Math.min(2 * x + i % 2, width - 1)];
                    b += (channel(pixel, 0) - brightness(pixel)) / 4;
                    r += (channel(pixel, 16) - brightness(pixel)) / 4;
                }
                blue.set(x, y, (int) Math.round(128 + 224 * b / 1.8556));
                red.set(x, y, (int) Math.round(128 + 224 * r / 1.5748));
            }
        }
        int wide = wholeMacroblocks(width) * MACROBLOCK;
        int high = wholeMacroblocks(height) * MACROBLOCK;
        return new Yuv(
                luma.extendedTo(wide, high), blue.extendedTo(wide / 2, high / 2), red.extendedTo(wide / 2, high / 2));
    }

    static int wholeMacroblocks(int pixels) {
        return (pixels + MACROBLOCK - 1) / MACROBLOCK;
    }

    private static double brightness(int rgb) {
        return 0.2126 * channel(rgb, 16) + 0.7152 * channel(rgb, 8) + 0.0722 * channel(rgb, 0);
    }

    private static double channel(int rgb, int shift) {
        return (rgb >> shift & 255) / 255.0;
    }
}
