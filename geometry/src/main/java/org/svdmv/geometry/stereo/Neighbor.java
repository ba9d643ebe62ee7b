package org.svdmv.geometry.stereo;

import org.joml.Matrix3d;
import org.joml.Matrix4d;
import org.joml.Vector3d;
import org.svdmv.camera.Intrinsics;

/**
 * Another view as the reference view's lines of sight see it. What is at ray r = (x, y, 1) of the reference camera at inverse depth w
 * appears at the homogeneous pixel
 * <pre>
 *   p = K (R r + t w),  [R | t] = otherFromReference
 * </pre>
 */
final class Neighbor {
    private final float[] gray;
    private final int width;
    private final double right;
    private final double bottom;
    private final double[] m = new double[9];
    private final double t0;
    private final double t1;
    private final double t2;
    private final double[] along;

    /** @param samples of a patch at most */
    Neighbor(Picture picture, Picture reference, int samples) {
        Intrinsics k = picture.camera().intrinsics();
        gray = picture.gray();
        width = k.width();
        right = k.width() - 1;
        bottom = k.height() - 1;
        Matrix4d r = picture.camera().pose().cameraFrom(reference.camera().pose());
        Matrix3d p = new Matrix3d(k.fx(), 0, 0, 0, k.fy(), 0, k.cx(), k.cy(), 1);
        Vector3d t = p.transform(r.getTranslation(new Vector3d()));
        t0 = t.x;
        t1 = t.y;
        t2 = t.z;
        p.mul(r.get3x3(new Matrix3d())).transpose().get(m);
        along = new double[3 * samples];
    }

    /** Says that sample i of the patch is on the ray (x, y, 1). */
    void aim(int i, double x, double y) {
        for (int row = 0; row < 3; row++) {
            along[3 * i + row] = m[3 * row] * x + m[3 * row + 1] * y + m[3 * row + 2];
        }
    }

    /**
     * Writes the gray levels of a patch as they appear here to {@code seen}, NaN where they do not.
     *
     * @param ratio of the inverse depth of each sample to that of the middle
     * @param w inverse depth of the middle
     */
    void see(double[] ratio, double w, int count, double[] seen) {
        for (int i = 0; i < count; i++) {
            double inverse = ratio[i] * w;
            double z = along[3 * i + 2] + t2 * inverse;
            double u = (along[3 * i] + t0 * inverse) / z - 0.5;
            double v = (along[3 * i + 1] + t1 * inverse) / z - 0.5;
            seen[i] = z > 0 && u >= 0 && v >= 0 && u < right && v < bottom ? gray(u, v) : Double.NaN;
        }
    }

    /** Bilinear between the centers of pixels; NaN unless the four around are object. */
    private double gray(double u, double v) {
        int x = (int) u;
        int y = (int) v;
        double share = u - x;
        int at = y * width + x;
        double upper = gray[at] + (gray[at + 1] - gray[at]) * share;
        double lower = gray[at + width] + (gray[at + width + 1] - gray[at + width]) * share;
        return upper + (lower - upper) * (v - y);
    }
}
