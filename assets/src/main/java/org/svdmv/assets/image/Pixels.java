package org.svdmv.assets.image;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/** A picture to work on: pixel {@code p = y * width + x}, straight alpha. */
record Pixels(int width, int height, int[] argb) {

    static Pixels of(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        return new Pixels(width, height, picture.getRGB(0, 0, width, height, null, 0, width));
    }

    BufferedImage toImage() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, width, height, argb, 0, width);
        return image;
    }

    /** Whether every pixel is transparent. */
    boolean isClear() {
        return Arrays.stream(argb).allMatch(pixel -> pixel >>> 24 == 0);
    }

    /** Alpha, 0 to 255. */
    int alpha(int p) {
        return argb[p] >>> 24;
    }

    /** Red, green and blue, 0 to 255. */
    Vector3d color(int p) {
        return new Vector3d(argb[p] >> 16 & 0xFF, argb[p] >> 8 & 0xFF, argb[p] & 0xFF);
    }

    void set(int p, Vector3dc color, double alpha) {
        argb[p] = to8Bits(255 * alpha) << 24 | to8Bits(color.x()) << 16 | to8Bits(color.y()) << 8 | to8Bits(color.z());
    }

    /** Whether one of the eight neighbors passes, or the pixel itself. */
    boolean anyAround(int p, IntPredicate which) {
        for (int y = Math.max(0, p / width - 1); y <= Math.min(height - 1, p / width + 1); y++) {
            for (int x = Math.max(0, p % width - 1); x <= Math.min(width - 1, p % width + 1); x++) {
                if (which.test(y * width + x)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The mean color of those pixels at most {@code radius} rows and columns away that pass; none if none does. */
    Optional<Vector3d> meanAround(int p, int radius, IntPredicate which) {
        Vector3d sum = new Vector3d();
        int count = 0;
        for (int y = Math.max(0, p / width - radius); y <= Math.min(height - 1, p / width + radius); y++) {
            for (int x = Math.max(0, p % width - radius); x <= Math.min(width - 1, p % width + radius); x++) {
                if (which.test(y * width + x)) {
                    sum.add(color(y * width + x));
                    count++;
                }
            }
        }
        return count == 0 ? Optional.empty() : Optional.of(sum.div(count));
    }

    private static int to8Bits(double value) {
        return (int) Math.round(Math.min(255, Math.max(0, value)));
    }
}
