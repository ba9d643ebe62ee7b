package org.svdmv.geometry.outline;

/**
 * What outlines say about one number.
 *
 * @param value at which they agree best
 * @param low the true value is nearly always above
 * @param high the true value is nearly always below
 * @param rmsBeforePixels of the errors of tangent lines at 0
 * @param rmsPixels of the errors of tangent lines at the value
 */
public record Estimate(double value, double low, double high, double rmsBeforePixels, double rmsPixels) {
    public double halfWidth() {
        return (high - low) / 2;
    }

    /** How far from 0 the true value is at least. */
    public double atLeastOff() {
        return Math.max(0, Math.max(low, -high));
    }
}
