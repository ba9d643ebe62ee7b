package org.svdmv.geometry.surface;

import org.joml.Matrix4dc;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.View;

/**
 * How far inside of one view's silhouette a point is: the signed distance of its pixel to the silhouette's edge, positive inside,
 * smoothed by a Gaussian of 0.7 pixels against the steps of the pixels (a line of one pixel survives that) and read bilinearly.
 * What the picture does not show is outside.
 */
public final class SilhouetteDistance {
    private static final double SIGMA = 0.7;
    private static final int REACH = 3;
    /** Pixels of background around the picture. */
    private static final int MARGIN = 1;

    private final int width;
    private final int height;
    private final float[] distance;
    private final double fx;
    private final double fy;
    private final double cx;
    private final double cy;
    private final double[] m;

    public SilhouetteDistance(View view) {
        Intrinsics k = view.camera().intrinsics();
        width = k.width() + 2 * MARGIN;
        height = k.height() + 2 * MARGIN;
        distance = smooth(signed(view));
        fx = k.fx();
        fy = k.fy();
        cx = k.cx();
        cy = k.cy();
        m = rows(view.camera());
    }

    private static double[] rows(Camera camera) {
        Matrix4dc a = camera.pose().cameraFromWorld();
        return new double[] {
            a.m00(), a.m10(), a.m20(), a.m30(), a.m01(), a.m11(), a.m21(), a.m31(), a.m02(), a.m12(), a.m22(), a.m32()
        };
    }

    /** The edge runs half way between the centers of a pixel of the object and one of the background. */
    private float[] signed(View view) {
        boolean[] object = new boolean[width * height];
        boolean[] background = new boolean[width * height];
        int[] row = new int[width - 2 * MARGIN];
        for (int y = 0; y < height; y++) {
            boolean shown = y >= MARGIN && y < height - MARGIN;
            if (shown) {
                view.mask().getRaster().getSamples(0, y - MARGIN, row.length, 1, 0, row);
            }
            for (int x = 0; x < width; x++) {
                boolean in = shown && x >= MARGIN && x < width - MARGIN && row[x - MARGIN] >= View.OBJECT;
                object[y * width + x] = in;
                background[y * width + x] = !in;
            }
        }
        float[] inside = new DistanceTransform(background, width, height).distances();
        float[] outside = new DistanceTransform(object, width, height).distances();
        for (int i = 0; i < inside.length; i++) {
            inside[i] = inside[i] > 0 ? inside[i] - 0.5f : 0.5f - outside[i];
        }
        return inside;
    }

    private float[] smooth(float[] values) {
        double[] kernel = new double[2 * REACH + 1];
        double sum = 0;
        for (int i = -REACH; i <= REACH; i++) {
            kernel[i + REACH] = Math.exp(-i * i / (2 * SIGMA * SIGMA));
            sum += kernel[i + REACH];
        }
        float[] along = new float[values.length];
        float[] result = new float[values.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double s = 0;
                for (int i = -REACH; i <= REACH; i++) {
                    s += kernel[i + REACH] * values[y * width + clamp(x + i, width)];
                }
                along[y * width + x] = (float) (s / sum);
            }
        }
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double s = 0;
                for (int i = -REACH; i <= REACH; i++) {
                    s += kernel[i + REACH] * along[clamp(y + i, height) * width + x];
                }
                result[y * width + x] = (float) (s / sum);
            }
        }
        return result;
    }

    private static int clamp(int i, int size) {
        return Math.max(0, Math.min(size - 1, i));
    }

    /** In pixels, at (u, v) of the picture. */
    public double atPixel(double u, double v) {
        double x = u + MARGIN - 0.5;
        double y = v + MARGIN - 0.5;
        double inX = Math.max(0, Math.min(width - 1.001, x));
        double inY = Math.max(0, Math.min(height - 1.001, y));
        int i = (int) inX;
        int j = (int) inY;
        double right = inX - i;
        double below = inY - j;
        int at = j * width + i;
        double upper = distance[at] + (distance[at + 1] - distance[at]) * right;
        double lower = distance[at + width] + (distance[at + width + 1] - distance[at + width]) * right;
        double beyond = Math.abs(x - inX) + Math.abs(y - inY);
        return upper + (lower - upper) * below - beyond;
    }

    /** At a point of the world, in the world's unit at its depth: pixels times depth / focal length. Minus infinity behind. */
    double at(double x, double y, double z) {
        double depth = m[8] * x + m[9] * y + m[10] * z + m[11];
        if (!(depth > 1e-9)) {
            return Double.NEGATIVE_INFINITY;
        }
        double u = fx * (m[0] * x + m[1] * y + m[2] * z + m[3]) / depth + cx;
        double v = fy * (m[4] * x + m[5] * y + m[6] * z + m[7]) / depth + cy;
        return atPixel(u, v) * depth / fx;
    }

    /** 1 if all of a ball is inside, -1 if all of it is outside, 0 if neither is certain. */
    int side(double x, double y, double z, double radius) {
        double depth = m[8] * x + m[9] * y + m[10] * z + m[11];
        if (depth <= -radius) {
            return -1;
        }
        if (!(depth > 1.001 * radius)) {
            return 0;
        }
        double tanX = (m[0] * x + m[1] * y + m[2] * z + m[3]) / depth;
        double tanY = (m[4] * x + m[5] * y + m[6] * z + m[7]) / depth;
        // |x'/z' - x/z| <= r (1 + |x/z|) / (z - r) over the ball
        double du = fx * radius * (1 + Math.abs(tanX)) / (depth - radius);
        double dv = fy * radius * (1 + Math.abs(tanY)) / (depth - radius);
        double pixels = atPixel(fx * tanX + cx, fy * tanY + cy);
        double reach = du + dv;
        return pixels > reach ? 1 : pixels < -reach ? -1 : 0;
    }
}
