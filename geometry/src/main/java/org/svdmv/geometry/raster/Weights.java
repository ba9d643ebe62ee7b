package org.svdmv.geometry.raster;

import org.svdmv.camera.Intrinsics;

/**
 * Where inside a triangle a pixel looks. With the corners P0, P1, P2 in the camera's frame and the ray
 * d = ((u - cx) / fx, (v - cy) / fy, 1) of the pixel position (u, v),
 * <pre>
 *   (P0 P1 P2) b = z d,  b0 + b1 + b2 = 1    so    b_i / z = (P_j x P_k) . d / det(P0 P1 P2)
 * </pre>
 * is linear in u and v, and 1/z is the sum of the three (Olano and Greer 1997, "Triangle scan conversion using 2D homogeneous
 * coordinates"). The corners may lie behind the camera.
 */
final class Weights {
    private final Intrinsics k;
    private final double[] points;
    /** Coefficients of u, v and 1. */
    private double u0, v0, w0, u1, v1, w1, u2, v2, w2;

    /** Determinant of the coefficients of b1 / z, b2 / z and 1 / z. */
    private double stretch;

    private double nearest;
    private double farthest;
    private int seen;

    /** @param points x, y, z of every vertex in the camera's frame */
    Weights(Intrinsics k, double[] points) {
        this.k = k;
        this.points = points;
    }

    /** Turns to the triangle of these vertices; false if the camera sees it edge on. */
    boolean of(int a, int b, int c) {
        int i = 3 * a;
        int j = 3 * b;
        int l = 3 * c;
        double[] p = points;
        double x0 = p[j + 1] * p[l + 2] - p[j + 2] * p[l + 1];
        double y0 = p[j + 2] * p[l] - p[j] * p[l + 2];
        double z0 = p[j] * p[l + 1] - p[j + 1] * p[l];
        double det = p[i] * x0 + p[i + 1] * y0 + p[i + 2] * z0;
        double x1 = p[l + 1] * p[i + 2] - p[l + 2] * p[i + 1];
        double y1 = p[l + 2] * p[i] - p[l] * p[i + 2];
        double z1 = p[l] * p[i + 1] - p[l + 1] * p[i];
        double x2 = p[i + 1] * p[j + 2] - p[i + 2] * p[j + 1];
        double y2 = p[i + 2] * p[j] - p[i] * p[j + 2];
        double z2 = p[i] * p[j + 1] - p[i + 1] * p[j];
        if (!(Math.abs(det) > 1e-30)) {
            return false;
        }
        u0 = x0 / (k.fx() * det);
        v0 = y0 / (k.fy() * det);
        w0 = z0 / det - u0 * k.cx() - v0 * k.cy();
        u1 = x1 / (k.fx() * det);
        v1 = y1 / (k.fy() * det);
        w1 = z1 / det - u1 * k.cx() - v1 * k.cy();
        u2 = x2 / (k.fx() * det);
        v2 = y2 / (k.fy() * det);
        w2 = z2 / det - u2 * k.cx() - v2 * k.cy();
        stretch = Math.abs(u1 * (v2 * w0 - w2 * v0) - v1 * (u2 * w0 - w2 * u0) + w1 * (u2 * v0 - v2 * u0));
        seen = det < 0 ? 1 : -1;
        nearest = Math.min(p[i + 2], Math.min(p[j + 2], p[l + 2]));
        farthest = Math.max(p[i + 2], Math.max(p[j + 2], p[l + 2]));
        return true;
    }

    /** 1 if the triangle's corners go counter-clockwise as seen by the camera, else -1. */
    int seen() {
        return seen;
    }

    double inverseDepth(double u, double v) {
        return (u0 + u1 + u2) * u + (v0 + v1 + v2) * v + (w0 + w1 + w2);
    }

    /** The triangle's plane at (u, v), no nearer or farther than the triangle itself reaches. */
    double depthWithin(double u, double v) {
        return Math.max(nearest, Math.min(farthest, 1 / inverseDepth(u, v)));
    }

    double weight1(double u, double v) {
        return (u1 * u + v1 * v + w1) / inverseDepth(u, v);
    }

    double weight2(double u, double v) {
        return (u2 * u + v2 * v + w2) / inverseDepth(u, v);
    }

    /** The area that (b1, b2) covers over one pixel: the Jacobian determinant of a projective map, {@code z^3} times a constant. */
    double spread(double u, double v) {
        double depth = 1 / inverseDepth(u, v);
        return stretch * depth * depth * depth;
    }

    /** Changes of 1/z with u, with v, and its value at (0, 0). */
    double inverseDepthPerU() {
        return u0 + u1 + u2;
    }

    double inverseDepthPerV() {
        return v0 + v1 + v2;
    }

    double inverseDepthAtCorner() {
        return w0 + w1 + w2;
    }
}
