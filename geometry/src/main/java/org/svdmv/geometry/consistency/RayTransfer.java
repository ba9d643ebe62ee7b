package org.svdmv.geometry.consistency;

import org.joml.Matrix3d;
import org.joml.Matrix4d;
import org.joml.Vector3d;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Intrinsics;

/**
 * Where another camera sees what one camera has in a pixel, by depth: homogeneous pixels
 * <pre>
 *   p(t) = a + t M (u, v, 1),   M = K2 R K1^-1,  a = K2 t12
 * </pre>
 * with R and t12 of {@code secondFromFirst}; p.z is the depth in the second camera, t the depth in the first (Hartley and Zisserman,
 * Multiple View Geometry, 9.2).
 */
record RayTransfer(Matrix3d m, Vector3d a) {
    static RayTransfer between(Camera first, Camera second) {
        Matrix4d secondFromFirst = second.pose().cameraFrom(first.pose());
        Matrix3d k2 = matrix(second.intrinsics());
        Matrix3d m = new Matrix3d(k2)
                .mul(new Matrix3d(secondFromFirst))
                .mul(matrix(first.intrinsics()).invert());
        return new RayTransfer(m, k2.transform(secondFromFirst.getTranslation(new Vector3d())));
    }

    /** Writes M (u, v, 1) into {@code into}, from {@code at} on. */
    void direction(double u, double v, double[] into, int at) {
        into[at] = m.m00 * u + m.m10 * v + m.m20;
        into[at + 1] = m.m01 * u + m.m11 * v + m.m21;
        into[at + 2] = m.m02 * u + m.m12 * v + m.m22;
    }

    private static Matrix3d matrix(Intrinsics k) {
        return new Matrix3d(k.fx(), 0, 0, 0, k.fy(), 0, k.cx(), k.cy(), 1);
    }
}
