package org.svdmv.geometry.raster;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;
import org.svdmv.camera.Intrinsics;

/** Colors the samples of a frame, whose triangles are known, and takes their mean pixel by pixel. */
final class Shading {
    private final Surface surface;
    private final Intrinsics k;
    private final int n;
    private final Weights weights;
    private final int[] triangle;
    private final float[] rgba = new float[4];
    private final float[] sum = new float[3];
    private int current = -1;

    /**
     * @param triangle which triangle each sample sees, row by row, or -1
     */
    Shading(Surface surface, Intrinsics k, int samplesPerSide, Weights weights, int[] triangle) {
        this.surface = surface;
        this.k = k;
        this.n = samplesPerSide;
        this.weights = weights;
        this.triangle = triangle;
    }

    RenderedView picture() {
        int pixels = k.width() * k.height();
        int[] argb = new int[pixels];
        float[] depth = new float[pixels];
        byte[] mask = new byte[pixels];
        for (int i = 0; i < pixels; i++) {
            int x = i % k.width();
            int y = i / k.width();
            int covered = average(x, y);
            argb[i] = covered == 0 ? 0 : argb(covered);
            depth[i] = covered == 0 ? Float.POSITIVE_INFINITY : depth(x, y);
            mask[i] = (byte) (2 * covered >= n * n ? 255 : 0);
        }
        BufferedImage color = new BufferedImage(k.width(), k.height(), BufferedImage.TYPE_INT_ARGB);
        color.setRGB(0, 0, k.width(), k.height(), argb, 0, k.width());
        BufferedImage maskImage = new BufferedImage(k.width(), k.height(), BufferedImage.TYPE_BYTE_GRAY);
        System.arraycopy(mask, 0, ((DataBufferByte) maskImage.getRaster().getDataBuffer()).getData(), 0, pixels);
        return new RenderedView(color, depth, maskImage);
    }

    private void turnTo(int t) {
        if (t != current) {
            current = t;
            weights.of(surface.corner(t, 0), surface.corner(t, 1), surface.corner(t, 2));
        }
    }

    /** Adds up the colors of the samples of a pixel; tells how many are covered. */
    private int average(int x, int y) {
        Arrays.fill(sum, 0);
        int covered = 0;
        for (int j = y * n; j < (y + 1) * n; j++) {
            for (int i = x * n; i < (x + 1) * n; i++) {
                int t = triangle[j * n * k.width() + i];
                if (t >= 0) {
                    covered++;
                    add(t, (i + 0.5) / n, (j + 0.5) / n);
                }
            }
        }
        return covered;
    }

    private void add(int t, double u, double v) {
        turnTo(t);
        double b1 = inside(weights.weight1(u, v));
        double b2 = inside(weights.weight2(u, v));
        double spread = weights.spread(u, v) / (n * n);
        surface.shade(t, inside(1 - b1 - b2), b1, b2, spread, weights.seen(), rgba);
        for (int channel = 0; channel < 3; channel++) {
            sum[channel] += rgba[channel];
        }
    }

    /** Rounded corners let a sample lie a hair outside its triangle; colors must not be extrapolated there. */
    private static double inside(double weight) {
        return Math.max(0, Math.min(1, weight));
    }

    private int argb(int covered) {
        int alpha = Math.round(255f * covered / (n * n));
        return alpha << 24 | level(sum[0] / covered) << 16 | level(sum[1] / covered) << 8 | level(sum[2] / covered);
    }

    private static int level(float channel) {
        return Math.round(255 * Math.max(0, Math.min(1, channel)));
    }

    /** Depth at the pixel's center of the triangle that the covered sample nearest to it sees. */
    private float depth(int x, int y) {
        int nearest = -1;
        int distance = Integer.MAX_VALUE;
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                int t = triangle[(y * n + j) * n * k.width() + x * n + i];
                int d = square(2 * i + 1 - n) + square(2 * j + 1 - n);
                if (t >= 0 && d < distance) {
                    nearest = t;
                    distance = d;
                }
            }
        }
        turnTo(nearest);
        return (float) weights.depthWithin(x + 0.5, y + 0.5);
    }

    private static int square(int i) {
        return i * i;
    }
}
