package org.svdmv.geometry.fit;

import org.svdmv.camera.ViewSet;

/** The cameras of a set made to fit its pictures; or why they could not be. */
public sealed interface CameraFit permits FittedCameras, UnfittedCameras {
    /** The distance at which the masks' object has extent 1. */
    static CameraFit radius(ViewSet set) {
        return new UnfittedCameras("no features were looked for in " + set.size() + " views");
    }

    /** The offset that all elevations have in common. */
    static CameraFit elevation(ViewSet set) {
        return new UnfittedCameras("no features were looked for in " + set.size() + " views");
    }

    /** A small motion of each camera but the reference's. */
    static CameraFit poses(ViewSet set) {
        return new UnfittedCameras("no features were looked for in " + set.size() + " views");
    }
}
