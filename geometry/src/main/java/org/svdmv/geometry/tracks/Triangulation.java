package org.svdmv.geometry.tracks;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.joml.Matrix4dc;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.svdmv.camera.Intrinsics;

/**
 * The point that several cameras see: first the one of least algebraic error, then from there the one of least reprojection error.
 * <pre>
 *   x (r3 . X) - r1 . X = 0,  y (r3 . X) - r2 . X = 0,   X = (X, Y, Z, W), |X| = 1        (DLT)
 *   argmin_X sum_i |P_i(X) - x_i|^2                                                       (Levenberg-Marquardt)
 * </pre>
 * with r the rows of cameraFromWorld and (x, y) = ((u - cx) / fx, (v - cy) / fy). Hartley and Zisserman, 12.2 and A6.2.
 */
public final class Triangulation {
    /** The share of the homogeneous point that W must have at least: nothing is farther than this many units. */
    private static final double FINITE = 1e-6;
    /** Lines of sight closer to parallel than this many radians, squared, have no meeting point worth the name. */
    private static final double LEAST_PARALLAX_SQUARED = 1e-6;

    private static final int EVALUATIONS = 50;

    private Triangulation() {}

    /** In front of all cameras; nothing for less than two of them, for parallel lines of sight, or a point behind a camera. */
    public static Optional<Vector3d> of(List<Sighting> sightings) {
        if (!haveParallax(sightings)) {
            return Optional.empty();
        }
        return linear(sightings)
                .filter(x -> isInFront(sightings, x))
                .map(x -> refined(sightings, x))
                .filter(x -> isInFront(sightings, x));
    }

    /** The right singular vector of the least singular value; nothing for a point at infinity. */
    static Optional<Vector3d> linear(List<Sighting> sightings) {
        double[][] rows = new double[Math.max(4, 2 * sightings.size())][4];
        for (int i = 0; i < sightings.size(); i++) {
            Sighting s = sightings.get(i);
            Intrinsics k = s.camera().intrinsics();
            Matrix4dc m = s.camera().pose().cameraFromWorld();
            rows[2 * i] = row(m, 0, (s.u() - k.cx()) / k.fx());
            rows[2 * i + 1] = row(m, 1, (s.v() - k.cy()) / k.fy());
        }
        RealVector x = new SingularValueDecomposition(new Array2DRowRealMatrix(rows, false))
                .getV()
                .getColumnVector(3);
        double w = x.getEntry(3);
        return Math.abs(w) > FINITE
                ? Optional.of(new Vector3d(x.getEntry(0) / w, x.getEntry(1) / w, x.getEntry(2) / w))
                : Optional.empty();
    }

    private static double[] row(Matrix4dc m, int axis, double slope) {
        double[] row = new double[4];
        for (int column = 0; column < 4; column++) {
            row[column] = slope * m.get(column, 2) - m.get(column, axis);
        }
        return row;
    }

    /** Of least reprojection error near the start; the start where there is no way down. */
    static Vector3d refined(List<Sighting> sightings, Vector3dc start) {
        var problem = new LeastSquaresBuilder()
                .start(new double[] {start.x(), start.y(), start.z()})
                .target(new double[2 * sightings.size()])
                .model(point -> Reprojection.of(sightings, point))
                .lazyEvaluation(false)
                .maxEvaluations(EVALUATIONS)
                .maxIterations(EVALUATIONS)
                .build();
        try {
            RealVector x = new LevenbergMarquardtOptimizer().optimize(problem).getPoint();
            return new Vector3d(x.getEntry(0), x.getEntry(1), x.getEntry(2));
        } catch (MathIllegalStateException noWayDown) {
            return new Vector3d(start);
        }
    }

    private static boolean isInFront(List<Sighting> sightings, Vector3dc point) {
        return point.isFinite() && sightings.stream().allMatch(s -> s.camera().pointInCamera(point).z > 0);
    }

    private static boolean haveParallax(List<Sighting> sightings) {
        List<Vector3d> rays = sightings.stream().map(Triangulation::ray).toList();
        for (Vector3d a : rays) {
            for (Vector3d b : rays) {
                if (a.cross(b, new Vector3d()).lengthSquared() > LEAST_PARALLAX_SQUARED) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Vector3d ray(Sighting s) {
        return s.camera()
                .unproject(s.u(), s.v(), 1)
                .sub(s.camera().pose().center())
                .normalize();
    }
}
