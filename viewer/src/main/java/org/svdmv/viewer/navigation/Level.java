package org.svdmv.viewer.navigation;

import org.joml.Matrix4d;
import org.joml.Matrix4dc;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.svdmv.camera.Pose;

/**
 * A direction of sight with the horizon level, as the place of an orbit that looks so: in degrees.
 *
 * @param elevationDegrees of the place, in [-90, 90]: 90 looks straight down
 * @param azimuthDegrees of the place
 */
record Level(double elevationDegrees, double azimuthDegrees) {
    Level {
        elevationDegrees = Math.max(-90, Math.min(90, elevationDegrees));
    }

    /** The nearest one to a pose that may be tilted sideways. */
    static Level of(Pose pose) {
        Matrix4dc m = pose.cameraFromWorld();
        Vector3d backward = pose.forward().negate();
        double elevation = Math.toDegrees(Math.asin(Math.max(-1, Math.min(1, backward.z))));
        double azimuth = Math.toDegrees(Math.atan2(-m.m00(), m.m10()));
        return new Level(elevation, azimuth);
    }

    Level turned(double moreElevationDegrees, double moreAzimuthDegrees) {
        return new Level(elevationDegrees + moreElevationDegrees, azimuthDegrees + moreAzimuthDegrees);
    }

    /** The unit direction from what is looked at to the eye. */
    Vector3d backward() {
        return Pose.ofOrbit(elevationDegrees, azimuthDegrees, 1).center();
    }

    Pose at(Vector3dc eye) {
        Matrix4d worldFromCamera = Pose.ofOrbit(elevationDegrees, azimuthDegrees, 1)
                .worldFromCamera()
                .setTranslation(eye);
        return Pose.ofWorldFromCamera(worldFromCamera);
    }
}
