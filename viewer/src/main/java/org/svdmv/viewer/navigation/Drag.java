package org.svdmv.viewer.navigation;

/** The pointer pressed at one pixel and moved to another, in a picture of {@code width} x {@code height} pixels. */
public record Drag(double fromX, double fromY, double toX, double toY, int width, int height) {
    public Drag {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException(
                    "need a picture of at least 1 x 1 pixels to drag in, got " + width + " x " + height);
        }
    }

    public double right() {
        return toX - fromX;
    }

    public double down() {
        return toY - fromY;
    }

    /** Along the shorter side half a turn. */
    double rightDegrees() {
        return 180 * right() / Math.min(width, height);
    }

    double downDegrees() {
        return 180 * down() / Math.min(width, height);
    }
}
