package org.svdmv.geometry.tracks;

/**
 * What surrounds a point, in 128 numbers of length 1: histograms of 8 gradient directions in 4 x 4 cells, each gradient shared among
 * the nearest cells and directions, no number above 0.2 before the last scaling (SIFT: Lowe 2004, section 6). Not turned to the main
 * direction: the cameras of an orbit hold their heads up, and an upright description tells more apart.
 */
final class Descriptor {
    private static final int CELLS = 4;
    private static final int DIRECTIONS = 8;
    private static final float HIGHEST = 0.2f;

    private final Plane dx;
    private final Plane dy;
    private final double cell;
    private final float[] histograms = new float[CELLS * CELLS * DIRECTIONS];

    private Descriptor(Plane dx, Plane dy, double cell) {
        this.dx = dx;
        this.dy = dy;
        this.cell = cell;
    }

    /**
     * @param dx change of brightness by column
     * @param dy change of brightness by row
     * @param cell side of a cell in pixels
     */
    static float[] of(Plane dx, Plane dy, double u, double v, double cell) {
        Descriptor d = new Descriptor(dx, dy, cell);
        d.gather(u, v);
        return d.normalized();
    }

    private void gather(double u, double v) {
        double half = cell * (CELLS + 1) / 2;
        int bottom = (int) Math.min(dx.height() - 1, v + half);
        int right = (int) Math.min(dx.width() - 1, u + half);
        for (int y = (int) Math.max(0, v - half); y <= bottom; y++) {
            for (int x = (int) Math.max(0, u - half); x <= right; x++) {
                double gx = dx.at(x, y);
                double gy = dy.at(x, y);
                if (gx != 0 || gy != 0) {
                    share((x + 0.5 - u) / cell, (y + 0.5 - v) / cell, gx, gy);
                }
            }
        }
    }

    /** @param column from the middle, in cells */
    private void share(double column, double row, double gx, double gy) {
        double weight = Math.hypot(gx, gy) * Math.exp(-(column * column + row * row) / (CELLS * CELLS / 2.0));
        double c = column + CELLS / 2.0 - 0.5;
        double r = row + CELLS / 2.0 - 0.5;
        double d = (Math.atan2(gy, gx) / (2 * Math.PI) + 1) * DIRECTIONS;
        for (int corner = 0; corner < 8; corner++) {
            int ci = (int) Math.floor(c) + (corner & 1);
            int ri = (int) Math.floor(r) + (corner >> 1 & 1);
            int di = (int) Math.floor(d) + (corner >> 2);
            if (ci >= 0 && ci < CELLS && ri >= 0 && ri < CELLS) {
                double part = (1 - Math.abs(c - ci)) * (1 - Math.abs(r - ri)) * (1 - Math.abs(d - di));
                histograms[(ri * CELLS + ci) * DIRECTIONS + di % DIRECTIONS] += (float) (weight * part);
            }
        }
    }

    private float[] normalized() {
        scaleToOne();
        for (int i = 0; i < histograms.length; i++) {
            histograms[i] = Math.min(HIGHEST, histograms[i]);
        }
        scaleToOne();
        return histograms;
    }

    private void scaleToOne() {
        double sum = 0;
        for (float h : histograms) {
            sum += h * (double) h;
        }
        float scale = sum > 0 ? (float) (1 / Math.sqrt(sum)) : 0;
        for (int i = 0; i < histograms.length; i++) {
            histograms[i] *= scale;
        }
    }
}
