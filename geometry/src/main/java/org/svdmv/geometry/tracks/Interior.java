package org.svdmv.geometry.tracks;

import java.awt.image.BufferedImage;

/** Where a picture shows the object and nothing else. */
final class Interior {
    private static final int OBJECT = 128;

    private final int width;
    private final int height;
    /** {@code sums[y (width + 1) + x]}: how many pixels of the object are above and left of corner (x, y). */
    private final int[] sums;

    /** @param mask TYPE_BYTE_GRAY, 255 where the object is */
    Interior(BufferedImage mask) {
        width = mask.getWidth();
        height = mask.getHeight();
        sums = new int[(width + 1) * (height + 1)];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            mask.getRaster().getSamples(0, y, width, 1, 0, row);
            int inRow = 0;
            for (int x = 0; x < width; x++) {
                inRow += row[x] >= OBJECT ? 1 : 0;
                sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + inRow;
            }
        }
    }

    /** Whether all pixels of the square about (u, v) are in the picture and object. */
    boolean holdsSquare(double u, double v, double halfSide) {
        int left = (int) Math.floor(u - halfSide);
        int top = (int) Math.floor(v - halfSide);
        int right = (int) Math.ceil(u + halfSide);
        int bottom = (int) Math.ceil(v + halfSide);
        if (left < 0 || top < 0 || right > width || bottom > height) {
            return false;
        }
        return count(left, top, right, bottom) == (right - left) * (bottom - top);
    }

    private int count(int left, int top, int right, int bottom) {
        int stride = width + 1;
        return sums[bottom * stride + right]
                - sums[top * stride + right]
                - sums[bottom * stride + left]
                + sums[top * stride + left];
    }
}
