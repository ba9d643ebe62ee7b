package org.svdmv.geometry.tracks;

import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Intrinsics;

/** A point of the object, wherever it is, seen by a camera at pixel (u, v). */
public record Sighting(Camera camera, double u, double v) {
    public Sighting {
        if (!(Double.isFinite(u) && Double.isFinite(v))) {
            throw new IllegalArgumentException("need a finite pixel, got (" + u + ", " + v + ")");
        }
    }

    /** {@code |P(X) - x|} in pixels; infinite for a point that is not in front of the camera. */
    public double errorPixels(Vector3dc point) {
        Vector3d p = camera.pointInCamera(point);
        if (!(p.z > 0)) {
            return Double.POSITIVE_INFINITY;
        }
        Intrinsics k = camera.intrinsics();
        return Math.hypot(k.fx() * p.x / p.z + k.cx() - u, k.fy() * p.y / p.z + k.cy() - v);
    }

    /** {@code P^-1(x)}: the point on the line of sight that is as deep in this camera as the given one. */
    public Vector3d atDepthOf(Vector3dc point) {
        return camera.unproject(u, v, camera.pointInCamera(point).z);
    }
}
