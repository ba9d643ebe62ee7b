package org.svdmv.camera;

import org.joml.Vector2d;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/** A pinhole standing somewhere: all that is needed to go from the world to pixels and back. */
public record Camera(Intrinsics intrinsics, Pose pose) {
    public Vector3d pointInCamera(Vector3dc pointInWorld) {
        return pose.cameraFromWorld().transformPosition(pointInWorld, new Vector3d());
    }

    /** The pixel of a point in front of the camera; it may lie outside the image. */
    public Vector2d project(Vector3dc pointInWorld) {
        Vector3d p = pointInCamera(pointInWorld);
        if (!(p.z > 0)) {
            throw new IllegalArgumentException("need a point in front of the camera, got depth " + p.z
                    + "; pointInCamera(point).z tells before projecting");
        }
        Intrinsics k = intrinsics;
        return new Vector2d(k.fx() * p.x / p.z + k.cx(), k.fy() * p.y / p.z + k.cy());
    }

    /** The point in the world that appears at pixel (u, v) at {@code depth}, the distance along the line of sight. */
    public Vector3d unproject(double u, double v, double depth) {
        Intrinsics k = intrinsics;
        Vector3d p = new Vector3d((u - k.cx()) / k.fx() * depth, (v - k.cy()) / k.fy() * depth, depth);
        return pose.worldFromCamera().transformPosition(p);
    }
}
