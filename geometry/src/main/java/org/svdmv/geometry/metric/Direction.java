package org.svdmv.geometry.metric;

import org.joml.Vector3d;
import org.svdmv.camera.Camera;
import org.svdmv.camera.ViewAngles;

/** From where a camera looks, whether it looks at the origin or past it: the angles of its center, in degrees. */
record Direction(double elevationDegrees, double azimuthDegrees) {
    static Direction of(Camera camera) {
        return ViewAngles.of(camera.pose())
                .map(angles -> new Direction(angles.elevationDegrees(), angles.azimuthDegrees()))
                .orElseGet(() -> ofCenter(camera.pose().center()));
    }

    private static Direction ofCenter(Vector3d center) {
        double azimuth = Math.toDegrees(Math.atan2(center.y, center.x));
        double elevation = Math.toDegrees(Math.atan2(center.z, Math.hypot(center.x, center.y)));
        return new Direction(elevation, azimuth < 0 ? azimuth + 360 : azimuth);
    }

    /** The larger of the differences in elevation and in azimuth, the shorter way round. */
    double differenceDegrees(Direction other) {
        double turn = Math.abs(azimuthDegrees - other.azimuthDegrees) % 360;
        return Math.max(Math.abs(elevationDegrees - other.elevationDegrees), Math.min(turn, 360 - turn));
    }
}
