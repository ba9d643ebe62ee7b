package org.svdmv.geometry.outline;

import org.joml.Matrix4d;
import org.joml.Vector3d;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.Pose;

/** One number that changes a camera. */
public interface CameraChange {
    Camera of(Camera camera, double amount);

    /**
     * So many degrees higher on its orbit, turned with its place about the axis through the origin that points to its right:
     * {@code cameraFromWorld R(right, degrees)}.
     */
    static Camera raised(Camera camera, double degrees) {
        Vector3d right =
                camera.pose().cameraFromWorld().getRow(0, new Vector3d()).normalize();
        Matrix4d cameraFromWorld = new Matrix4d(camera.pose().cameraFromWorld())
                .mul(new Matrix4d().rotation(Math.toRadians(degrees), right));
        return new Camera(camera.intrinsics(), new Pose(cameraFromWorld));
    }

    /** Its focal length longer by so many percent, in its place. */
    static Camera zoomed(Camera camera, double percent) {
        Intrinsics k = camera.intrinsics();
        double factor = 1 + percent / 100;
        return new Camera(
                new Intrinsics(k.width(), k.height(), k.fx() * factor, k.fy() * factor, k.cx(), k.cy()), camera.pose());
    }
}
