package org.svdmv.geometry.tracks;

import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.Pair;
import org.joml.Matrix4dc;
import org.joml.Vector3d;
import org.svdmv.camera.Intrinsics;

/**
 * Reprojection errors of a point and how they change with it:
 * <pre>
 *   e = (fx x / z + cx - u, fy y / z + cy - v),   de/dX = [fx / z, 0, -fx x / z^2; 0, fy / z, -fy y / z^2] R
 * </pre>
 */
final class Reprojection {
    private Reprojection() {}

    /** Two errors for each sighting, and their derivatives by the point. */
    static Pair<RealVector, RealMatrix> of(List<Sighting> sightings, RealVector point) {
        Vector3d x = new Vector3d(point.getEntry(0), point.getEntry(1), point.getEntry(2));
        double[] errors = new double[2 * sightings.size()];
        double[][] slopes = new double[2 * sightings.size()][3];
        for (int i = 0; i < sightings.size(); i++) {
            Sighting s = sightings.get(i);
            Intrinsics k = s.camera().intrinsics();
            Matrix4dc m = s.camera().pose().cameraFromWorld();
            Vector3d p = s.camera().pointInCamera(x);
            errors[2 * i] = k.fx() * p.x / p.z + k.cx() - s.u();
            errors[2 * i + 1] = k.fy() * p.y / p.z + k.cy() - s.v();
            for (int axis = 0; axis < 3; axis++) {
                slopes[2 * i][axis] = k.fx() / p.z * (m.get(axis, 0) - p.x / p.z * m.get(axis, 2));
                slopes[2 * i + 1][axis] = k.fy() / p.z * (m.get(axis, 1) - p.y / p.z * m.get(axis, 2));
            }
        }
        return new Pair<>(new ArrayRealVector(errors, false), new Array2DRowRealMatrix(slopes, false));
    }
}
