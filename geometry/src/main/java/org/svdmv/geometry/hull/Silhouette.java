package org.svdmv.geometry.hull;

import java.awt.image.BufferedImage;
import org.joml.Matrix4dc;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.View;

/** One mask as the shadow that the object throws: asks of points and balls in the world are answered in pixels. */
final class Silhouette {
    private static final int OBJECT = 128;

    private final Camera camera;
    private final int width;
    private final int height;
    /** {@code sums[y (width + 1) + x]}: how many pixels of the object are above and left of corner (x, y). */
    private final int[] sums;

    Silhouette(View view) {
        camera = view.camera();
        width = camera.intrinsics().width();
        height = camera.intrinsics().height();
        sums = sums(view.mask());
    }

    private int[] sums(BufferedImage mask) {
        int stride = width + 1;
        int[] s = new int[stride * (height + 1)];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            mask.getRaster().getSamples(0, y, width, 1, 0, row);
            int inRow = 0;
            for (int x = 0; x < width; x++) {
                inRow += row[x] >= OBJECT ? 1 : 0;
                s[(y + 1) * stride + x + 1] = s[y * stride + x + 1] + inRow;
            }
        }
        return s;
    }

    /** Whether the pixel that shows the point is object; what the picture does not show is not. */
    boolean holds(double x, double y, double z) {
        Intrinsics k = camera.intrinsics();
        Matrix4dc m = camera.pose().cameraFromWorld();
        double depth = m.m02() * x + m.m12() * y + m.m22() * z + m.m32();
        if (!(depth > 0)) {
            return false;
        }
        double u = k.fx() * (m.m00() * x + m.m10() * y + m.m20() * z + m.m30()) / depth + k.cx();
        double v = k.fy() * (m.m01() * x + m.m11() * y + m.m21() * z + m.m31()) / depth + k.cy();
        return u >= 0 && v >= 0 && u < width && v < height && count((int) u, (int) v, (int) u + 1, (int) v + 1) > 0;
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
        return count(floor(u - du), floor(v - dv), floor(u + du) + 1, floor(v + dv) + 1) > 0;
    }

    /** Pixels of the object in columns [left, right) and rows [top, bottom). */
    private int count(int left, int top, int right, int bottom) {
        int x0 = Math.max(left, 0);
        int y0 = Math.max(top, 0);
        int x1 = Math.min(right, width);
        int y1 = Math.min(bottom, height);
        if (x0 >= x1 || y0 >= y1) {
            return 0;
        }
        int stride = width + 1;
        return sums[y1 * stride + x1] - sums[y0 * stride + x1] - sums[y1 * stride + x0] + sums[y0 * stride + x0];
    }

    private static int floor(double value) {
        return (int) Math.floor(Math.max(-1e6, Math.min(1e6, value)));
    }

    boolean isEmpty() {
        return count(0, 0, width, height) == 0;
    }

    /** Left, top, right, bottom of the object, in pixels; of a silhouette that is not empty. */
    int[] box() {
        int left = 0;
        while (count(left, 0, left + 1, height) == 0) {
            left++;
        }
        int right = width;
        while (count(right - 1, 0, right, height) == 0) {
            right--;
        }
        int top = 0;
        while (count(0, top, width, top + 1) == 0) {
            top++;
        }
        int bottom = height;
        while (count(0, bottom - 1, width, bottom) == 0) {
            bottom--;
        }
        return new int[] {left, top, right, bottom};
    }

    Camera camera() {
        return camera;
    }
}
