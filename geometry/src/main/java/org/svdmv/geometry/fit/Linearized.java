package org.svdmv.geometry.fit;

import org.joml.Matrix3d;
import org.joml.Matrix4dc;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.svdmv.camera.Intrinsics;
import org.svdmv.geometry.tracks.Sighting;

/**
 * A reprojection error and how it changes, all weighted by {@code sqrt(min(1, huber / |error|))}:
 * <pre>
 *   de/dp = [fx / z, 0, -fx x / z^2; 0, fy / z, -fy y / z^2],   dp/d(turn) = -[p]x,   dp/d(shift) = I,   dp/dX = R
 * </pre>
 * with p = (x, y, z) the point in the camera.
 *
 * @param error {@code [2]}
 * @param byCamera {@code [2][6]}, turn before shift
 * @param byPoint {@code [2][3]}
 */
record Linearized(double[] error, double[][] byCamera, double[][] byPoint) {
    static Linearized of(Sighting s, Vector3dc point, double huberPixels) {
        Intrinsics k = s.camera().intrinsics();
        Vector3d p = s.camera().pointInCamera(point);
        double eu = k.fx() * p.x / p.z + k.cx() - s.u();
        double ev = k.fy() * p.y / p.z + k.cy() - s.v();
        double length = Math.hypot(eu, ev);
        double weight = length > huberPixels ? Math.sqrt(huberPixels / length) : 1;
        Vector3d du = new Vector3d(k.fx() / p.z, 0, -k.fx() * p.x / (p.z * p.z)).mul(weight);
        Vector3d dv = new Vector3d(0, k.fy() / p.z, -k.fy() * p.y / (p.z * p.z)).mul(weight);
        Matrix4dc m = s.camera().pose().cameraFromWorld();
        return new Linearized(
                new double[] {weight * eu, weight * ev},
                new double[][] {byCamera(du, p), byCamera(dv, p)},
                new double[][] {byPoint(du, m), byPoint(dv, m)});
    }

    /** {@code d . (turn x p) = (p x d) . turn} */
    private static double[] byCamera(Vector3dc d, Vector3dc p) {
        Vector3d turn = p.cross(d, new Vector3d());
        return new double[] {turn.x, turn.y, turn.z, d.x(), d.y(), d.z()};
    }

    private static double[] byPoint(Vector3dc d, Matrix4dc m) {
        Vector3d row = m.transpose3x3(new Matrix3d()).transform(d, new Vector3d());
        return new double[] {row.x, row.y, row.z};
    }
}
