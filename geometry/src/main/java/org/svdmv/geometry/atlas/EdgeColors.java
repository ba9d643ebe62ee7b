package org.svdmv.geometry.atlas;

import java.awt.image.BufferedImage;
import org.svdmv.geometry.surface.SilhouetteDistance;

/**
 * A picture in which the object goes on beyond its silhouette: pixels at the edge, into which the background shines, and those outside
 * become the mean of their neighbors further in, ring by ring. Parts that have nothing but edges keep their pixels.
 */
record EdgeColors(int width, int height, int[] rgb) {
    /** Pixels inside of the edge from which on a pixel is the object's alone. */
    private static final double CORE = 1;

    private static final int RINGS = 4;

    static int[] of(BufferedImage image, SilhouetteDistance silhouette) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] rgb = image.getRGB(0, 0, width, height, null, 0, width);
        boolean[] known = new boolean[rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            known[i] = silhouette.atPixel(i % width + 0.5, i / width + 0.5) >= CORE;
        }
        EdgeColors picture = new EdgeColors(width, height, rgb);
        for (int ring = 0; ring < RINGS; ring++) {
            picture.grow(known);
        }
        return rgb;
    }

    private void grow(boolean[] known) {
        boolean[] before = known.clone();
        for (int i = 0; i < rgb.length; i++) {
            if (!before[i]) {
                known[i] = takeFromAround(i % width, i / width, before);
            }
        }
    }

    private boolean takeFromAround(int x, int y, boolean[] known) {
        int count = 0;
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int j = Math.max(0, y - 1); j <= Math.min(height - 1, y + 1); j++) {
            for (int i = Math.max(0, x - 1); i <= Math.min(width - 1, x + 1); i++) {
                int pixel = rgb[j * width + i];
                if (known[j * width + i]) {
                    count++;
                    red += pixel >> 16 & 255;
                    green += pixel >> 8 & 255;
                    blue += pixel & 255;
                }
            }
        }
        if (count > 0) {
            rgb[y * width + x] = red / count << 16 | green / count << 8 | blue / count;
        }
        return count > 0;
    }
}
