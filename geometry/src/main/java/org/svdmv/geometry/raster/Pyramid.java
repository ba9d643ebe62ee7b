package org.svdmv.geometry.raster;

import java.util.ArrayList;
import java.util.List;
import org.svdmv.geometry.mesh.Texture;

/**
 * A texture and its halves (Williams 1983, "Pyramidal parametrics"), so that a sample that spans many texels sees their mean and
 * not one of them by accident.
 */
final class Pyramid {
    private final List<Texture> levels = new ArrayList<>();

    Pyramid(Texture texture) {
        levels.add(texture);
        while (last().width() > 1 || last().height() > 1) {
            levels.add(halved(last()));
        }
    }

    private Texture last() {
        return levels.get(levels.size() - 1);
    }

    /** Each texel the mean of up to 2 x 2; an odd last row or column goes into its neighbor's. */
    private static Texture halved(Texture texture) {
        int width = Math.max(1, texture.width() / 2);
        int height = Math.max(1, texture.height() / 2);
        int[] argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = mean(texture, i % width, i / width, width, height);
        }
        return new Texture(width, height, argb);
    }

    private static int mean(Texture texture, int x, int y, int width, int height) {
        int left = x * texture.width() / width;
        int right = (x + 1) * texture.width() / width;
        int top = y * texture.height() / height;
        int bottom = (y + 1) * texture.height() / height;
        long[] sum = new long[4];
        for (int j = top; j < bottom; j++) {
            for (int i = left; i < right; i++) {
                int texel = texture.argb()[j * texture.width() + i];
                for (int channel = 0; channel < 4; channel++) {
                    sum[channel] += texel >>> 8 * channel & 255;
                }
            }
        }
        int count = (right - left) * (bottom - top);
        int mean = 0;
        for (int channel = 0; channel < 4; channel++) {
            mean |= (int) ((sum[channel] + count / 2) / count) << 8 * channel;
        }
        return mean;
    }

    /** Writes red, green, blue and alpha, 0 to 1, where a sample spans about {@code 2^level} texels in each direction. */
    void sample(double u, double v, double level, float[] rgba) {
        double within = Math.max(0, Math.min(levels.size() - 1, level));
        int fine = (int) within;
        levels.get(fine).sample(u, v, rgba);
        float share = (float) (within - fine);
        if (share > 0) {
            float[] coarser = new float[4];
            levels.get(fine + 1).sample(u, v, coarser);
            for (int channel = 0; channel < 4; channel++) {
                rgba[channel] += (coarser[channel] - rgba[channel]) * share;
            }
        }
    }
}
