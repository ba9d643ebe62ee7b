package org.svdmv.geometry.fit;

import org.svdmv.camera.ViewSet;

/** The cameras of a set made to fit its pictures; or why they could not be. */
public sealed interface CameraFit permits FittedCameras, UnfittedCameras {
    /**
     * The distance at which the masks' object has extent 1, all cameras moved by one factor. Features cannot tell: a world that
     * grows with its cameras changes no pixel, so the reprojection errors stay as they are. The world's unit, the object's
     * largest extent, is what fixes it: the one that the silhouettes ask for at least, which cones that a visual hull has on flat
     * faces do not blow up. See {@link org.svdmv.geometry.hull.OrbitRadius}.
     */
    static CameraFit radius(ViewSet set) {
        return RadiusFit.of(set);
    }

    /**
     * The offset that all elevations have in common, by the tangent lines that the outlines of every two views share; not determined for bodies of
     * revolution, which look the same from all around at any elevation.
     */
    static CameraFit elevation(ViewSet set) {
        return ElevationFit.of(set);
    }

    /**
     * A small motion of each camera but the reference's, which keeps its pose, by features and outlines together; the mean distance of the others
     * from it is kept too, since pictures do not know lengths.
     */
    static CameraFit poses(ViewSet set) {
        return PosesFit.of(set);
    }
}
