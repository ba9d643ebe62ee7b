package org.svdmv.assets.chart;

/** One measurement. Where y is not finite, nothing is drawn and the line has a gap. */
public record Point(double x, double y) {
    public Point {
        if (!Double.isFinite(x)) {
            throw new IllegalArgumentException("need a finite x, got " + x + "; only y may be missing (NaN)");
        }
    }

    boolean isDrawn() {
        return Double.isFinite(y);
    }
}
