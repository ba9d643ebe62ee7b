package org.svdmv.viewer.inspection;

/** A place in the picture of a view, the picture's corner at (0, 0). */
public record Pixel(int view, double u, double v) {}
