package org.svdmv.geometry.hull;

import java.util.Arrays;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Intrinsics;

/** How far one camera sees in every pixel, when all there is are small balls. */
final class DepthMap {
    private final Camera camera;
    private final double radius;
    private final float[] depths;

    /** @param radius of every ball */
    DepthMap(Camera camera, double radius) {
        this.camera = camera;
        this.radius = radius;
        Intrinsics k = camera.intrinsics();
        depths = new float[k.width() * k.height()];
        Arrays.fill(depths, Float.POSITIVE_INFINITY);
    }

    void add(Vector3dc center) {
        Vector3d p = camera.pointInCamera(center);
        if (!(p.z > radius)) {
            return;
        }
        Intrinsics k = camera.intrinsics();
        double u = k.fx() * p.x / p.z + k.cx();
        double v = k.fy() * p.y / p.z + k.cy();
        double du = k.fx() * radius / p.z;
        double dv = k.fy() * radius / p.z;
        int right = (int) Math.min(k.width() - 1, u + du);
        int bottom = (int) Math.min(k.height() - 1, v + dv);
        for (int y = (int) Math.max(0, v - dv); y <= bottom; y++) {
            for (int x = (int) Math.max(0, u - du); x <= right; x++) {
                int pixel = y * k.width() + x;
                depths[pixel] = Math.min(depths[pixel], (float) p.z);
            }
        }
    }

    /** The pixel that shows a ball's center if nothing is before it by more than two radii; else -1. */
    int pixelThatShows(Vector3dc center) {
        int pixel = pixel(center);
        boolean shown = pixel >= 0 && camera.pointInCamera(center).z <= depths[pixel] + 2 * radius;
        return shown ? pixel : -1;
    }

    /** Where the point is in the picture, {@code y width + x}; -1 outside. */
    int pixel(Vector3dc point) {
        Vector3d p = camera.pointInCamera(point);
        Intrinsics k = camera.intrinsics();
        double u = k.fx() * p.x / p.z + k.cx();
        double v = k.fy() * p.y / p.z + k.cy();
        boolean inside = p.z > 0 && u >= 0 && v >= 0 && u < k.width() && v < k.height();
        return inside ? (int) v * k.width() + (int) u : -1;
    }
}
