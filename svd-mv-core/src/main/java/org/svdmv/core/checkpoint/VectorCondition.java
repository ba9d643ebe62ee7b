package org.svdmv.core.checkpoint;

import java.util.Locale;

/**
 * One number that the network is told besides the picture: it is spread into a sinusoidal embedding of {@code width} channels, and the
 * embeddings joined in order make the conditioning vector.
 */
public record VectorCondition(Quantity quantity, int width) {

    /** What a number of the conditioning vector says. */
    public enum Quantity {
        /** Frames per second of the training video, less one. */
        FPS_ID,
        /** How much moves, 1 to 255. */
        MOTION_BUCKET_ID,
        /** Standard deviation of the noise added to the conditioning picture. */
        COND_AUG,
        /** Angle from the zenith to the camera, radians, of each view. */
        POLARS_RAD,
        /** Angle from the input view counter-clockwise about the vertical, radians, of each view. */
        AZIMUTHS_RAD;

        /** Name in the reference's configuration and in files. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether each frame has its own value. */
        public boolean perFrame() {
            return this == POLARS_RAD || this == AZIMUTHS_RAD;
        }
    }

    public VectorCondition {
        if (width < 2 || width % 2 != 0) {
            throw new IllegalArgumentException(
                    "width of " + quantity.label() + " is " + width + "; wanted an even number of channels");
        }
    }

    /** Name in the reference's configuration and in files. */
    public String name() {
        return quantity.label();
    }

    /** Whether each frame has its own value. */
    public boolean perFrame() {
        return quantity.perFrame();
    }
}
