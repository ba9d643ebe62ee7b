package org.svdmv.geometry.mesh;

import java.awt.image.BufferedImage;

/**
 * A picture on a surface, read bilinearly and repeated in both directions; u = v = 0 is the outer corner of the top left texel.
 *
 * @param argb row by row from the top, not premultiplied; where alpha is below one half the surface is cut away
 */
public record Texture(int width, int height, int[] argb) {
    public Texture {
        if (!(width > 0 && height > 0 && argb.length == width * height)) {
            throw new IllegalArgumentException(
                    "a texture of " + width + " x " + height + " needs as many texels, got " + argb.length);
        }
    }

    public static Texture of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        return new Texture(width, height, image.getRGB(0, 0, width, height, null, 0, width));
    }

    /** Without holes: every texel opaque. */
    public Texture opaque() {
        int[] solid = new int[argb.length];
        for (int i = 0; i < solid.length; i++) {
            solid[i] = argb[i] | 0xff000000;
        }
        return new Texture(width, height, solid);
    }

    /** Writes red, green, blue and alpha, 0 to 1, at (u, v) into {@code rgba}. */
    public void sample(double u, double v, float[] rgba) {
        double x = (u - Math.floor(u)) * width - 0.5;
        double y = (v - Math.floor(v)) * height - 0.5;
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        float right = (float) (x - left);
        float below = (float) (y - top);
        int x0 = Math.floorMod(left, width);
        int x1 = Math.floorMod(left + 1, width);
        int row0 = Math.floorMod(top, height) * width;
        int row1 = Math.floorMod(top + 1, height) * width;
        for (int channel = 0; channel < 4; channel++) {
            int shift = channel == 3 ? 24 : 16 - 8 * channel;
            float upper = mix(argb[row0 + x0] >>> shift & 255, argb[row0 + x1] >>> shift & 255, right);
            float lower = mix(argb[row1 + x0] >>> shift & 255, argb[row1 + x1] >>> shift & 255, right);
            rgba[channel] = mix(upper, lower, below) / 255f;
        }
    }

    private static float mix(float a, float b, float share) {
        return a + (b - a) * share;
    }
}
