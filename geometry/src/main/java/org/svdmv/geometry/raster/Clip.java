package org.svdmv.geometry.raster;

import java.util.Arrays;

/**
 * A triangle in the camera's frame, cut by planes (Sutherland and Hodgman 1974). A point that a cut makes on an edge depends on
 * the edge alone, not on the triangle, so that neighbors still fit.
 */
final class Clip {
    private double[] polygon;

    Clip(double[] points, int... corners) {
        polygon = new double[3 * corners.length];
        for (int i = 0; i < corners.length; i++) {
            System.arraycopy(points, 3 * corners[i], polygon, 3 * i, 3);
        }
    }

    int size() {
        return polygon.length / 3;
    }

    double x(int i) {
        return polygon[3 * i];
    }

    double y(int i) {
        return polygon[3 * i + 1];
    }

    double z(int i) {
        return polygon[3 * i + 2];
    }

    /** Keeps what has {@code (a, b, c) . p >= d}. */
    Clip to(double a, double b, double c, double d) {
        double[] kept = new double[polygon.length * 2 + 3];
        int used = 0;
        for (int i = 0; i < size(); i++) {
            int j = (i + 1) % size();
            double here = a * x(i) + b * y(i) + c * z(i) - d;
            double there = a * x(j) + b * y(j) + c * z(j) - d;
            if (here >= 0) {
                System.arraycopy(polygon, 3 * i, kept, used, 3);
                used += 3;
            }
            if (here >= 0 != there >= 0) {
                int in = here >= 0 ? i : j;
                int out = here >= 0 ? j : i;
                double share = Math.abs(here >= 0 ? here : there) / (Math.abs(here) + Math.abs(there));
                kept[used++] = x(in) + (x(out) - x(in)) * share;
                kept[used++] = y(in) + (y(out) - y(in)) * share;
                kept[used++] = z(in) + (z(out) - z(in)) * share;
            }
        }
        polygon = Arrays.copyOf(kept, used);
        return this;
    }
}
