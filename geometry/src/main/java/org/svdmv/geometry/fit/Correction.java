package org.svdmv.geometry.fit;

/** What a fit changed in the cameras. */
public sealed interface Correction {
    /** What the errors before and after are measured in. */
    String errorUnit();

    /**
     * All cameras moved away from the origin, or towards it, by one factor.
     *
     * @param least the radius for an object that fills all that the silhouettes allow: where tops and bottoms are not flat, the true one
     *     is between it and {@code after}
     */
    record Radius(double before, double after, double least) implements Correction {
        @Override
        public String errorUnit() {
            return "difference of the object's extent from 1";
        }
    }

    /**
     * All elevations changed by one angle.
     *
     * @param halfWidthDegrees the true change is nearly always within so much of it
     */
    record Elevation(double offsetDegrees, double halfWidthDegrees) implements Correction {
        @Override
        public String errorUnit() {
            return "epipolar error of outlines in pixels";
        }
    }

    /**
     * Each camera turned and moved on its own.
     *
     * @param largestTurnDegrees of any view
     * @param largestMove of any camera's center
     */
    record Poses(double largestTurnDegrees, double largestMove) implements Correction {
        @Override
        public String errorUnit() {
            return "reprojection RMSE in pixels";
        }
    }
}
