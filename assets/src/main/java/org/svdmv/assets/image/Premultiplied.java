package org.svdmv.assets.image;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;

/**
 * A picture whose colors have alpha multiplied in: what resampling may average.
 *
 * @param rows (alpha, red, green, blue) of each pixel, 0 to 255 but for the overshoot of resampling
 */
record Premultiplied(float[][] rows) {
    private static final int CHANNELS = 4;

    /**
     * A box of a picture, scaled about its center into the middle of a square. Source rows are taken one by one, so that
     * memory does not grow with their number.
     */
    static Premultiplied resampled(BufferedImage picture, Rectangle box, double scale, int size) {
        Lanczos across = Lanczos.of(size, scale, box.width / 2.0);
        Lanczos down = Lanczos.of(size, scale, box.height / 2.0);
        float[][] rows = new float[size][CHANNELS * size];
        for (int y = 0; y < box.height; y++) {
            int[] argb = picture.getRGB(box.x, box.y + y, box.width, 1, null, 0, box.width);
            float[] row = across.apply(premultiplied(argb), CHANNELS);
            for (int target = 0; target < size; target++) {
                addTo(rows[target], row, down.weight(target, y));
            }
        }
        return new Premultiplied(rows);
    }

    /** Alpha, 0 to 255. */
    float alpha(int x, int y) {
        return clamp(rows[y][CHANNELS * x], 255);
    }

    /** The opaque pixel over gray of this value, 0 to 255. */
    int over(int gray, int x, int y) {
        float alpha = alpha(x, y);
        int rgb = 0xFF;
        for (int channel = 1; channel < CHANNELS; channel++) {
            float color = clamp(rows[y][CHANNELS * x + channel], alpha);
            rgb = rgb << 8 | Math.round(color + (255 - alpha) * gray / 255);
        }
        return rgb;
    }

    private static float[] premultiplied(int[] argb) {
        float[] row = new float[CHANNELS * argb.length];
        for (int x = 0; x < argb.length; x++) {
            float alpha = argb[x] >>> 24;
            row[CHANNELS * x] = alpha;
            row[CHANNELS * x + 1] = alpha / 255 * (argb[x] >> 16 & 0xFF);
            row[CHANNELS * x + 2] = alpha / 255 * (argb[x] >> 8 & 0xFF);
            row[CHANNELS * x + 3] = alpha / 255 * (argb[x] & 0xFF);
        }
        return row;
    }

    private static void addTo(float[] sum, float[] row, float weight) {
        if (weight != 0) {
            for (int k = 0; k < row.length; k++) {
                sum[k] += weight * row[k];
            }
        }
    }

    private static float clamp(float value, float max) {
        return Math.min(max, Math.max(0, value));
    }
}
