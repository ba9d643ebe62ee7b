package org.svdmv.geometry.mesh;

import java.util.Arrays;
import java.util.List;

/**
 * Cuts a mesh along parallel planes and colors the slices in turn, so that the edges of the stripes are sharp.
 *
 * <p>Slice k holds the points with {@code start + k width <= p . axis < start + (k + 1) width}; it gets color k modulo their number.
 */
final class Stripes {
    private final double[] axis;
    private final double start;
    private final double width;
    private final List<Rgb> colors;
    private float[] corners = new float[1024];
    private int used;

    /** Floats per corner while cutting: position, normal, color. */
    private static final int STRIDE = 9;

    Stripes(double axisX, double axisY, double axisZ, double start, double width, List<Rgb> colors) {
        this.axis = new double[] {axisX, axisY, axisZ};
        this.start = start;
        this.width = width;
        this.colors = List.copyOf(colors);
    }

    Mesh on(Mesh mesh) {
        for (int t = 0; t < mesh.triangles().length; t += 3) {
            cut(new float[][] {corner(mesh, t), corner(mesh, t + 1), corner(mesh, t + 2)});
        }
        int count = used / STRIDE;
        float[][] parts = new float[3][count * 3];
        for (int i = 0; i < count; i++) {
            for (int part = 0; part < 3; part++) {
                System.arraycopy(corners, i * STRIDE + part * 3, parts[part], i * 3, 3);
            }
        }
        int[] triangles = new int[count];
        Arrays.setAll(triangles, i -> i);
        return new Mesh(parts[0], parts[1], parts[2], new float[0], triangles, List.of());
    }

    private float[] corner(Mesh mesh, int i) {
        float[] corner = new float[STRIDE];
        int v = mesh.triangles()[i] * 3;
        System.arraycopy(mesh.positions(), v, corner, 0, 3);
        System.arraycopy(mesh.normals(), v, corner, 3, 3);
        return corner;
    }

    /** Splits a convex polygon at each plane that it crosses, from the lowest slice up. */
    private void cut(float[][] polygon) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (float[] corner : polygon) {
            double slice = slice(corner);
            low = Math.min(low, slice);
            high = Math.max(high, slice);
        }
        int first = (int) Math.floor(low + 1e-5);
        int last = (int) Math.ceil(high - 1e-5) - 1;
        float[][] rest = polygon;
        for (int k = first; k < last; k++) {
            emit(side(rest, k + 1, -1), k);
            rest = side(rest, k + 1, 1);
        }
        emit(rest, Math.max(first, last));
    }

    private double slice(float[] corner) {
        return (corner[0] * axis[0] + corner[1] * axis[1] + corner[2] * axis[2] - start) / width;
    }

    /** The part of a convex polygon on one side of plane k (Sutherland and Hodgman 1974). */
    private float[][] side(float[][] polygon, int k, int sign) {
        float[][] result = new float[polygon.length + 1][];
        int n = 0;
        for (int i = 0; i < polygon.length; i++) {
            float[] a = polygon[i];
            float[] b = polygon[(i + 1) % polygon.length];
            double da = sign * (slice(a) - k);
            double db = sign * (slice(b) - k);
            if (da >= 0) {
                result[n++] = a;
            }
            if (da > 0 && db < 0 || da < 0 && db > 0) {
                result[n++] = between(a, b, (float) (da / (da - db)));
            }
        }
        return Arrays.copyOf(result, n);
    }

    private static float[] between(float[] a, float[] b, float share) {
        float[] result = new float[STRIDE];
        for (int i = 0; i < STRIDE; i++) {
            result[i] = a[i] + (b[i] - a[i]) * share;
        }
        double length = Math.sqrt(result[3] * result[3] + result[4] * result[4] + result[5] * result[5]);
        for (int i = 3; i < 6 && length > 0; i++) {
            result[i] = (float) (result[i] / length);
        }
        return result;
    }

    private void emit(float[][] polygon, int k) {
        Rgb color = colors.get(Math.floorMod(k, colors.size()));
        for (int i = 2; i < polygon.length; i++) {
            add(polygon[0], color);
            add(polygon[i - 1], color);
            add(polygon[i], color);
        }
    }

    private void add(float[] corner, Rgb color) {
        if (used + STRIDE > corners.length) {
            corners = Arrays.copyOf(corners, corners.length * 2);
        }
        System.arraycopy(corner, 0, corners, used, 6);
        corners[used + 6] = (float) color.red();
        corners[used + 7] = (float) color.green();
        corners[used + 8] = (float) color.blue();
        used += STRIDE;
    }
}
