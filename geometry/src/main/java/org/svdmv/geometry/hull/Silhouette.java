package org.svdmv.geometry.hull;

import org.joml.Matrix4dc;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.View;

/** One mask as the shadow that the object throws: asks of points and balls in the world are answered in pixels. */
public final class Silhouette {
    private final Camera camera;
    private final int width;
    private final int height;
    private final MaskSums sums;

    public Silhouette(View view) {
        camera = view.camera();
        width = camera.intrinsics().width();
        height = camera.intrinsics().height();
        sums = new MaskSums(view.mask());
    }

    /** Whether the pixel that shows the point is object; what the picture does not show is not. */
    public boolean holds(double x, double y, double z) {
        Intrinsics k = camera.intrinsics();
        Matrix4dc m = camera.pose().cameraFromWorld();
        double depth = m.m02() * x + m.m12() * y + m.m22() * z + m.m32();
        if (!(depth > 0)) {
            return false;
        }
        double u = k.fx() * (m.m00() * x + m.m10() * y + m.m20() * z + m.m30()) / depth + k.cx();
        double v = k.fy() * (m.m01() * x + m.m11() * y + m.m21() * z + m.m31()) / depth + k.cy();
        return u >= 0
                && v >= 0
                && u < width
                && v < height
                && sums.count((int) u, (int) v, (int) u + 1, (int) v + 1) > 0;
    }

    /** Whether a pixel of the object may show a point of the ball; never false where one does. */
    boolean touches(Vector3dc center, double radius) {
        Intrinsics k = camera.intrinsics();
        Vector3d p = camera.pointInCamera(center);
        double nearest = p.z - radius;
        if (nearest <= 0) {
            return p.z + radius > 0;
        }
        // |x'/z' - x/z| <= r (1 + |x/z|) / (z - r) over the ball
        double du = k.fx() * radius * (1 + Math.abs(p.x / p.z)) / nearest;
        double dv = k.fy() * radius * (1 + Math.abs(p.y / p.z)) / nearest;
        double u = k.fx() * p.x / p.z + k.cx();
        double v = k.fy() * p.y / p.z + k.cy();
        return sums.count(floor(u - du), floor(v - dv), floor(u + du) + 1, floor(v + dv) + 1) > 0;
    }

    private static int floor(double value) {
        return (int) Math.floor(Math.max(-1e6, Math.min(1e6, value)));
    }

    boolean isEmpty() {
        return sums.count(0, 0, width, height) == 0;
    }

    /** Left, top, right, bottom of the object, in pixels; of a silhouette that is not empty. */
    int[] box() {
        int left = 0;
        while (sums.count(left, 0, left + 1, height) == 0) {
            left++;
        }
        int right = width;
        while (sums.count(right - 1, 0, right, height) == 0) {
            right--;
        }
        int top = 0;
        while (sums.count(0, top, width, top + 1) == 0) {
            top++;
        }
        int bottom = height;
        while (sums.count(0, bottom - 1, width, bottom) == 0) {
            bottom--;
        }
        return new int[] {left, top, right, bottom};
    }

    public Camera camera() {
        return camera;
    }
}
