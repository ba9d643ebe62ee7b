package org.svdmv.camera;

import java.util.Optional;
import org.joml.Matrix4dc;
import org.joml.Vector3d;

/**
 * A direction from which the object is seen, in degrees: absolute elevation in [-90, 90], azimuth relative to the input view,
 * counter-clockwise seen from above, kept in [0, 360).
 */
public record ViewAngles(double elevationDegrees, double azimuthDegrees) {
    public ViewAngles {
        if (!(elevationDegrees >= -90 && elevationDegrees <= 90)) {
            throw new IllegalArgumentException("need an elevation in [-90, 90] degrees, got " + elevationDegrees
                    + "; 0 is the horizon, 90 straight above");
        }
        if (!Double.isFinite(azimuthDegrees)) {
            throw new IllegalArgumentException(
                    "need a finite azimuth in degrees, got " + azimuthDegrees + "; 0 is the input view");
        }
        azimuthDegrees = turned(azimuthDegrees);
    }

    /** The angles of a camera that looks at the origin with +Z up; nothing for any other. */
    public static Optional<ViewAngles> of(Pose pose) {
        Vector3d center = pose.center();
        double radius = center.length();
        if (!(radius > 0)) {
            return Optional.empty();
        }
        Matrix4dc m = pose.cameraFromWorld();
        double elevation = Math.toDegrees(Math.atan2(center.z, Math.hypot(center.x, center.y)));
        double azimuth = Math.toDegrees(Math.atan2(-m.m00(), m.m10()));
        boolean looksAtOrigin =
                Pose.ofOrbit(elevation, azimuth, radius).cameraFromWorld().equals(m, 1e-6 * Math.max(1, radius));
        return looksAtOrigin ? Optional.of(new ViewAngles(elevation, azimuth)) : Optional.empty();
    }

    /** Seen with another view as azimuth 0. */
    ViewAngles relativeTo(ViewAngles reference) {
        return new ViewAngles(elevationDegrees, azimuthDegrees - reference.azimuthDegrees);
    }

    private static double turned(double degrees) {
        double positive = degrees % 360;
        positive = positive < 0 ? positive + 360 : positive;
        // -1e-20 + 360 is 360; and a zero has no sign.
        return positive == 360 || positive == 0 ? 0 : positive;
    }
}
