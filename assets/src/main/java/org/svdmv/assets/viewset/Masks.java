package org.svdmv.assets.viewset;

import java.awt.image.BufferedImage;

/** Where the object is in a view that has no alpha, as generated views have none. */
public final class Masks {
    /** How much darker than white a generated background gets, in 1/255. */
    private static final int TOLERANCE = 12;

    private Masks() {}

    public static BufferedImage onWhite(BufferedImage image) {
        return onWhite(image, TOLERANCE);
    }

    /**
     * The background is what can be reached from the border, step by step sideways, up and down, over pixels whose channels are all
     * at least {@code 255 - tolerance}; white inside the object stays object. Answers TYPE_BYTE_GRAY, 255 object, 0 background.
     */
    public static BufferedImage onWhite(BufferedImage image, int tolerance) {
        if (tolerance < 0 || tolerance > 254) {
            throw new IllegalArgumentException(
                    "need a tolerance in [0, 254], got " + tolerance + "; " + TOLERANCE + " suits generated views");
        }
        int width = image.getWidth();
        int height = image.getHeight();
        boolean[] white = white(image, 255 - tolerance);
        boolean[] background = new boolean[width * height];
        int[] waiting = new int[width * height];
        int count = 0;
        for (int p = 0; p < width * height; p++) {
            boolean border = p % width == 0 || p % width == width - 1 || p < width || p >= width * (height - 1);
            if (border && white[p]) {
                background[p] = true;
                waiting[count++] = p;
            }
        }
        while (count > 0) {
            int p = waiting[--count];
            int[] neighbors = {
                p % width > 0 ? p - 1 : p, p % width < width - 1 ? p + 1 : p, p - width, p + width,
            };
            for (int q : neighbors) {
                if (q >= 0 && q < width * height && white[q] && !background[q]) {
                    background[q] = true;
                    waiting[count++] = q;
                }
            }
        }
        return mask(background, width, height);
    }

    private static boolean[] white(BufferedImage image, int least) {
        int width = image.getWidth();
        int[] rgb = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
        boolean[] white = new boolean[rgb.length];
        for (int p = 0; p < rgb.length; p++) {
            white[p] = (rgb[p] >> 16 & 255) >= least && (rgb[p] >> 8 & 255) >= least && (rgb[p] & 255) >= least;
        }
        return white;
    }

    private static BufferedImage mask(boolean[] background, int width, int height) {
        BufferedImage mask = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        for (int p = 0; p < background.length; p++) {
            mask.getRaster().setSample(p % width, p / width, 0, background[p] ? 0 : 255);
        }
        return mask;
    }
}
