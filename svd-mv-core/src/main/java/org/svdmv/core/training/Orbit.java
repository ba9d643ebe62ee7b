package org.svdmv.core.training;

/**
 * The views of one object.
 *
 * @param elevationDegrees of all views
 * @param pixels {@code [T, H, W, 3]}, bytes, on white; the last view is the input view at azimuth 0
 */
public record Orbit(double elevationDegrees, byte[] pixels) {}
