package org.svdmv.viewer.render;

import java.awt.image.BufferedImage;

/** Makes pictures small: each pixel the mean of 2 x 2, as often as it takes. */
final class Reduction {
    /** What the pictures of a view set may take of the graphics memory, smaller copies included. */
    static final long MOST_BYTES = 96L << 20;

    private static final double BYTES_A_PIXEL = 4 * 4 / 3.0;

    private Reduction() {}

    /** The longer side that so many pictures may have together: some 4300 for one, 950 for 21, 300 for 200. */
    static int side(int pictures) {
        return (int) Math.sqrt(MOST_BYTES / (BYTES_A_PIXEL * Math.max(1, pictures)));
    }

    /** Of a picture. @param aspect shorter over longer side */
    static long bytes(int side, double aspect) {
        return Math.round(BYTES_A_PIXEL * side * side * aspect);
    }

    /** The side after halving. */
    static int halved(int side, int most) {
        return side <= most || side == 1 ? side : halved(side / 2, most);
    }

    static BufferedImage within(int side, BufferedImage image) {
        boolean fits = Math.max(image.getWidth(), image.getHeight()) <= side;
        return fits || side < 1 ? image : within(side, halved(image));
    }

    private static BufferedImage halved(BufferedImage image) {
        int width = Math.max(1, image.getWidth() / 2);
        int height = Math.max(1, image.getHeight() / 2);
        int[] from = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        int right = image.getWidth() > 1 ? 1 : 0;
        int below = image.getHeight() > 1 ? image.getWidth() : 0;
        int[] to = new int[width * height];
        for (int i = 0; i < to.length; i++) {
            int at = 2 * (i / width) * (below > 0 ? image.getWidth() : 0) + 2 * (i % width) * right;
            to[i] = mean(from[at], from[at + right], from[at + below], from[at + below + right]);
        }
        BufferedImage half = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        half.setRGB(0, 0, width, height, to, 0, width);
        return half;
    }

    private static int mean(int a, int b, int c, int d) {
        int mean = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            int sum = (a >> shift & 255) + (b >> shift & 255) + (c >> shift & 255) + (d >> shift & 255);
            mean |= (sum + 2) / 4 << shift;
        }
        return mean;
    }
}
