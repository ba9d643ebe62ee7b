package org.svdmv.geometry.fit;

/** What a fit changed in the cameras. */
public sealed interface Correction {
    /** What the errors before and after are measured in. */
    String errorUnit();

    /** All cameras moved away from the origin, or towards it, by one factor. */
    record Radius(double before, double after) implements Correction {
        @Override
        public String errorUnit() {
            return "difference of the object's extent from 1";
        }
    }

    /** All elevations changed by one angle. */
    record Elevation(double offsetDegrees) implements Correction {
        @Override
        public String errorUnit() {
            return "reprojection RMSE in pixels";
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
