package org.svdmv.geometry.hull;

import java.awt.image.BufferedImage;
import org.svdmv.camera.View;

/** How much of any rectangle of a mask is object, in four look-ups (a summed-area table; Crow 1984). */
public final class MaskSums {
    private final int width;
    private final int height;
    /** {@code sums[y (width + 1) + x]}: how many pixels of the object are above and left of corner (x, y). */
    private final int[] sums;

    /** @param mask TYPE_BYTE_GRAY, 255 where the object is */
    public MaskSums(BufferedImage mask) {
        width = mask.getWidth();
        height = mask.getHeight();
        int stride = width + 1;
        sums = new int[stride * (height + 1)];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            mask.getRaster().getSamples(0, y, width, 1, 0, row);
            int inRow = 0;
            for (int x = 0; x < width; x++) {
                inRow += row[x] >= View.OBJECT ? 1 : 0;
                sums[(y + 1) * stride + x + 1] = sums[y * stride + x + 1] + inRow;
            }
        }
    }

    /** Pixels of the object in columns [left, right) and rows [top, bottom), as far as they are in the picture. */
    public int count(int left, int top, int right, int bottom) {
        int x0 = Math.max(left, 0);
        int y0 = Math.max(top, 0);
        int x1 = Math.min(right, width);
        int y1 = Math.min(bottom, height);
        if (x0 >= x1 || y0 >= y1) {
            return 0;
        }
        int stride = width + 1;
        return sums[y1 * stride + x1] - sums[y0 * stride + x1] - sums[y1 * stride + x0] + sums[y0 * stride + x0];
    }
}
