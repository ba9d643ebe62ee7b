package org.svdmv.viewer.navigation;

import org.svdmv.camera.Intrinsics;

/**
 * A centered lens without a picture of its own.
 *
 * @param degrees between the rays to the middles of opposite edges, across the shorter side of the picture
 */
public record FreeLens(double degrees) implements Lens {
    /** About what a photographer calls 50 mm. */
    public static final FreeLens STANDARD = new FreeLens(40);

    public FreeLens {
        if (!(degrees > 0 && degrees < 180)) {
            throw new IllegalArgumentException("need an angle between 0 and 180 degrees, got " + degrees + "; " + 40
                    + " is that of a standard lens");
        }
    }

    @Override
    public Intrinsics intrinsics(int width, int height) {
        double focal = Math.min(width, height) / 2.0 / Math.tan(Math.toRadians(degrees) / 2);
        return new Intrinsics(width, height, focal, focal, width / 2.0, height / 2.0);
    }

    /** From how far a ball just fits into the picture: {@code radius / sin(angle / 2)}. */
    public double distanceThatShows(double radius) {
        return radius / Math.sin(Math.toRadians(degrees) / 2);
    }
}
