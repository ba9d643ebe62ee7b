package org.svdmv.geometry.atlas;

import java.util.Arrays;
import org.svdmv.geometry.surface.Triangulation;

/** A triangle of a chart in cells: corners a, b, c; cell (i, j) has its center at (i + 0.5, j + 0.5). */
record FlatTriangle(double ax, double ay, double bx, double by, double cx, double cy) {
    /** Of the weights: what is exactly on an edge is not inside. */
    private static final double EDGE = 1e-6;

    static FlatTriangle of(Chart chart, Triangulation surface, int t, double left, double top, double scale) {
        double[] a = chart.flat(surface, 3 * t);
        double[] b = chart.flat(surface, 3 * t + 1);
        double[] c = chart.flat(surface, 3 * t + 2);
        return new FlatTriangle(
                (a[0] - left) * scale,
                (a[1] - top) * scale,
                (b[0] - left) * scale,
                (b[1] - top) * scale,
                (c[0] - left) * scale,
                (c[1] - top) * scale);
    }

    FlatTriangle moved(double dx, double dy) {
        return new FlatTriangle(ax + dx, ay + dy, bx + dx, by + dy, cx + dx, cy + dy);
    }

    /** Columns left to right and rows top to bottom that hold it: left, top, right, bottom, in {@code width x height} cells. */
    int[] range(int width, int height) {
        return new int[] {
            Math.max(0, (int) Math.floor(Math.min(ax, Math.min(bx, cx)))),
            Math.max(0, (int) Math.floor(Math.min(ay, Math.min(by, cy)))),
            Math.min(width - 1, (int) Math.floor(Math.max(ax, Math.max(bx, cx)))),
            Math.min(height - 1, (int) Math.floor(Math.max(ay, Math.max(by, cy))))
        };
    }

    /** The weights of a, b and c at (x, y); false for a triangle without area. */
    boolean weights(double x, double y, double[] weights) {
        double area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
        weights[1] = ((x - ax) * (cy - ay) - (cx - ax) * (y - ay)) / area;
        weights[2] = ((bx - ax) * (y - ay) - (x - ax) * (by - ay)) / area;
        weights[0] = 1 - weights[1] - weights[2];
        return area != 0;
    }

    /** The cells whose centers are inside, {@code row width + column}. */
    int[] cells(int width, int height) {
        int[] range = range(width, height);
        int[] cells = new int[Math.max(0, (range[2] - range[0] + 1) * (range[3] - range[1] + 1))];
        int count = 0;
        double[] w = new double[3];
        for (int y = range[1]; y <= range[3]; y++) {
            for (int x = range[0]; x <= range[2]; x++) {
                if (weights(x + 0.5, y + 0.5, w) && w[0] > EDGE && w[1] > EDGE && w[2] > EDGE) {
                    cells[count++] = y * width + x;
                }
            }
        }
        return Arrays.copyOf(cells, count);
    }
}
