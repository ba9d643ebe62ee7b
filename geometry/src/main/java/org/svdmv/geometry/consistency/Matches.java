package org.svdmv.geometry.consistency;

/** Sums over the pixels of one view that another one sees. */
final class Matches {
    private final int from;
    private final int to;
    private int pixels;
    private double best;
    private double atHull;
    private final double[] shifts = new double[3];

    Matches(int from, int to) {
        this.from = from;
        this.to = to;
    }

    void add(double differenceAtBest, double differenceAtHull) {
        best += differenceAtBest;
        atHull += differenceAtHull;
        pixels++;
    }

    void shift(int plane, double signed) {
        shifts[plane] += signed;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    int pixels() {
        return pixels;
    }

    double best() {
        return best;
    }

    double atHull() {
        return atHull;
    }

    double shift(int plane) {
        return shifts[plane];
    }
}
