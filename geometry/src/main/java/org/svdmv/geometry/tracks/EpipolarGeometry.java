package org.svdmv.geometry.tracks;

import java.util.Arrays;
import org.joml.Matrix3d;
import org.joml.Matrix4dc;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Intrinsics;

/**
 * Where a second camera may see what a first one sees, from the two cameras alone:
 * <pre>
 *   x2^T F x1 = 0,   F = K2^-T [t]x R K1^-1,   (R, t) = camera2FromCamera1
 * </pre>
 * with pixels x = (u, v, 1). Hartley and Zisserman, Multiple View Geometry, 2nd edition, 9.2.
 *
 * @param fundamental F; 0 for two cameras that share their center
 */
public record EpipolarGeometry(Matrix3d fundamental) {
    private static final double SAME_PLACE = 1e-9;

    public EpipolarGeometry {
        fundamental = new Matrix3d(fundamental);
        if (!Arrays.stream(fundamental.get(new double[9])).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("need a finite fundamental matrix, got " + fundamental
                    + "; EpipolarGeometry.of makes one of two cameras");
        }
    }

    public static EpipolarGeometry of(Camera first, Camera second) {
        Matrix4dc secondFromFirst = second.pose().cameraFrom(first.pose());
        Vector3d t = baseline(first, second, secondFromFirst);
        Matrix3d essential = cross(t).mul(new Matrix3d(secondFromFirst));
        Matrix3d secondInverse = pixelFromRay(second.intrinsics()).invert().transpose();
        Matrix3d firstInverse = pixelFromRay(first.intrinsics()).invert();
        return new EpipolarGeometry(secondInverse.mul(essential).mul(firstInverse));
    }

    /** 0 for cameras as close to each other as rounding puts one. */
    private static Vector3d baseline(Camera first, Camera second, Matrix4dc secondFromFirst) {
        Vector3d t = secondFromFirst.getTranslation(new Vector3d());
        double far =
                Math.max(first.pose().center().length(), second.pose().center().length());
        return t.length() > SAME_PLACE * far ? t : t.zero();
    }

    /** Whether the cameras stand apart, so that pixels of one tell where to look in the other. */
    public boolean constrains() {
        return !fundamental.equals(new Matrix3d().zero());
    }

    @Override
    public Matrix3d fundamental() {
        return new Matrix3d(fundamental);
    }

    /** {@code (a, b, c) with a u + b v + c = 0}: the pixels of the second view that may show what the first has at (u, v). */
    public Vector3d lineInSecond(double u, double v) {
        return fundamental.transform(new Vector3d(u, v, 1));
    }

    /**
     * To first order how far the two pixels are, together, from a pair that the cameras allow:
     * <pre>
     *   |x2^T F x1| / sqrt((F x1)_1^2 + (F x1)_2^2 + (F^T x2)_1^2 + (F^T x2)_2^2)
     * </pre>
     * Sampson 1982; Hartley and Zisserman, 11.4.3. Where every pair is allowed (a shared center) it is 0.
     */
    public double sampsonPixels(double u1, double v1, double u2, double v2) {
        Vector3dc inSecond = lineInSecond(u1, v1);
        Vector3dc inFirst = fundamental.transformTranspose(new Vector3d(u2, v2, 1));
        double slope = Math.sqrt(inSecond.x() * inSecond.x()
                + inSecond.y() * inSecond.y()
                + inFirst.x() * inFirst.x()
                + inFirst.y() * inFirst.y());
        double algebraic = Math.abs(u2 * inSecond.x() + v2 * inSecond.y() + inSecond.z());
        return slope > 0 ? algebraic / slope : 0;
    }

    private static Matrix3d cross(Vector3dc t) {
        return new Matrix3d(0, t.z(), -t.y(), -t.z(), 0, t.x(), t.y(), -t.x(), 0);
    }

    private static Matrix3d pixelFromRay(Intrinsics k) {
        return new Matrix3d(k.fx(), 0, 0, 0, k.fy(), 0, k.cx(), k.cy(), 1);
    }
}
