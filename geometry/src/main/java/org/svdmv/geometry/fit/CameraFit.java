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
     * The offset that all elevations have in common. It can be told from pictures: points on a turntable seen under elevation e run
     * on ellipses whose axes have the ratio {@code sin e}.
     */
    static CameraFit elevation(ViewSet set) {
        return ElevationFit.of(set);
    }

    /**
     * A small motion of each camera but the reference's, which keeps its pose; the mean distance of the others from it is kept too, since
     * pictures do not know lengths.
     */
    static CameraFit poses(ViewSet set) {
        return PosesFit.of(set);
    }
}
