package org.svdmv.geometry.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealVector;
import org.joml.Matrix4d;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Pose;
import org.svdmv.geometry.tracks.Observation;
import org.svdmv.geometry.tracks.Track;

/**
 * Cameras and points of least reprojection error together, by Levenberg-Marquardt with the points eliminated:
 * <pre>
 *   [U W; W^T V] [dc; dp] = -[gc; gp]   becomes   (U - W V^-1 W^T) dc = -gc + W V^-1 gp,   dp = -V^-1 (gp + W^T dc)
 * </pre>
 * with what else tells of cameras in U and gc; a camera is moved by {@code exp(turn, shift) cameraFromWorld}. Large errors count linearly (Huber). Triggs, McLauchlan, Hartley and Fitzgibbon
 * 2000, Bundle Adjustment: A Modern Synthesis, section 6.1.
 */
final class BundleAdjustment {
    /** A view with fewer observations keeps its pose where nothing else tells of it: six numbers need more than a few points. */
    private static final int FEWEST_OBSERVATIONS = 12;

    private static final int STEPS = 40;
    private static final double SMALL_GAIN = 1e-7;
    private static final double HUBER_PIXELS = 1;
    private static final double MOST_DAMPING = 1e8;

    private final List<Track> tracks;
    /** Place of each view among the unknowns; -1 for those that stay. */
    private final int[] place;

    private final int unknowns;
    private List<Camera> cameras;
    private List<Vector3d> points;
    private double damping = 1e-4;

    private final List<CameraTerms> more;

    private BundleAdjustment(List<Camera> cameras, int reference, List<Track> tracks, List<CameraTerms> more) {
        this.cameras = cameras;
        this.tracks = tracks;
        points = tracks.stream().map(t -> new Vector3d(t.point())).toList();
        place = new int[cameras.size()];
        int free = 0;
        for (int view = 0; view < place.length; view++) {
            boolean told = !more.isEmpty() || observations(view) >= FEWEST_OBSERVATIONS;
            place[view] = view != reference && told ? free++ : -1;
        }
        unknowns = 6 * free;
        this.more = List.copyOf(more);
    }

    /**
     * The cameras after it; the reference's is as before.
     *
     * @param more that tells of all views besides the tracks
     */
    static List<Camera> of(List<Camera> cameras, int reference, List<Track> tracks, List<CameraTerms> more) {
        BundleAdjustment adjustment = new BundleAdjustment(cameras, reference, tracks, more);
        adjustment.run();
        return adjustment.cameras;
    }

    private long observations(int view) {
        return tracks.stream()
                .flatMap(t -> t.observations().stream())
                .filter(o -> o.view() == view)
                .count();
    }

    private void run() {
        double cost = cost(cameras, points);
        for (int step = 0; step < STEPS && unknowns > 0 && damping < MOST_DAMPING; step++) {
            List<Camera> oldCameras = cameras;
            List<Vector3d> oldPoints = points;
            if (!step()) {
                damping *= 10;
                continue;
            }
            double next = cost(cameras, points);
            if (next < cost) {
                damping = Math.max(1e-9, damping / 5);
                if (cost - next < SMALL_GAIN * cost) {
                    return;
                }
                cost = next;
            } else {
                cameras = oldCameras;
                points = oldPoints;
                damping *= 10;
            }
        }
    }

    private double cost(List<Camera> at, List<Vector3d> x) {
        double sum = more.stream().mapToDouble(terms -> terms.cost(at)).sum();
        for (int t = 0; t < tracks.size(); t++) {
            for (Observation o : tracks.get(t).observations()) {
                double e = o.by(at).errorPixels(x.get(t));
                sum += e <= HUBER_PIXELS ? e * e : HUBER_PIXELS * (2 * e - HUBER_PIXELS);
            }
        }
        return sum;
    }

    /** Whether the equations had an answer. */
    private boolean step() {
        double[][] reduced = new double[unknowns][unknowns];
        double[] right = new double[unknowns];
        more.forEach(terms -> terms.addTo(reduced, right, cameras, place, damping));
        List<PointEquations> equations = new ArrayList<>();
        for (int t = 0; t < tracks.size(); t++) {
            PointEquations e = new PointEquations(tracks.get(t).observations(), points.get(t));
            e.reduceInto(reduced, right);
            equations.add(e);
        }
        try {
            RealVector turnAndShift = new CholeskyDecomposition(
                            new Array2DRowRealMatrix(symmetric(reduced), false), 1e-6, 0)
                    .getSolver()
                    .solve(new ArrayRealVector(right, false));
            points = equations.stream().map(e -> e.moved(turnAndShift)).toList();
            cameras = moved(turnAndShift);
            return true;
        } catch (NonPositiveDefiniteMatrixException noAnswer) {
            return false;
        }
    }

    /** {@code (A + A^T) / 2}: sums of different order differ by rounding. */
    private static double[][] symmetric(double[][] a) {
        double[][] s = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                s[i][j] = (a[i][j] + a[j][i]) / 2;
            }
        }
        return s;
    }

    private List<Camera> moved(RealVector turnAndShift) {
        List<Camera> next = new ArrayList<>(cameras);
        for (int view = 0; view < place.length; view++) {
            if (place[view] >= 0) {
                double[] d = turnAndShift.getSubVector(6 * place[view], 6).toArray();
                next.set(view, moved(cameras.get(view), d));
            }
        }
        return next;
    }

    /** {@code exp(turn)} about the camera's own axes, then the shift along them. */
    static Camera moved(Camera camera, double[] turnAndShift) {
        Vector3d turn = new Vector3d(turnAndShift[0], turnAndShift[1], turnAndShift[2]);
        double angle = turn.length();
        Matrix4d step = new Matrix4d().translation(turnAndShift[3], turnAndShift[4], turnAndShift[5]);
        if (angle > 0) {
            step.rotate(angle, turn.div(angle));
        }
        return new Camera(camera.intrinsics(), new Pose(step.mul(camera.pose().cameraFromWorld(), new Matrix4d())));
    }

    /** What one point adds to the normal equations: V, g and, for each free view that sees it, W. */
    private final class PointEquations {
        private final Vector3dc point;
        private final int[] views;
        private final double[][][] shared;
        private final double[][][] own;
        private final double[][] ownRight;
        private final double[][] inverse;
        private final double[] right = new double[3];

        PointEquations(List<Observation> observations, Vector3dc point) {
            this.point = point;
            int n = observations.size();
            views = observations.stream().mapToInt(o -> place[o.view()]).toArray();
            shared = new double[n][6][3];
            own = new double[n][6][6];
            ownRight = new double[n][6];
            double[][] v = new double[3][3];
            for (int i = 0; i < n; i++) {
                add(observations.get(i), i, v);
            }
            damp(v);
            inverse = inverse(v);
        }

        private void add(Observation o, int i, double[][] v) {
            Linearized l = Linearized.of(o.by(cameras), point, HUBER_PIXELS);
            for (int row = 0; row < 2; row++) {
                double[] byCamera = l.byCamera()[row];
                double[] byPoint = l.byPoint()[row];
                double e = l.error()[row];
                for (int a = 0; a < 6; a++) {
                    ownRight[i][a] += byCamera[a] * e;
                    for (int b = 0; b < 6; b++) {
                        own[i][a][b] += byCamera[a] * byCamera[b];
                    }
                    for (int b = 0; b < 3; b++) {
                        shared[i][a][b] += byCamera[a] * byPoint[b];
                    }
                }
                for (int a = 0; a < 3; a++) {
                    right[a] += byPoint[a] * e;
                    for (int b = 0; b < 3; b++) {
                        v[a][b] += byPoint[a] * byPoint[b];
                    }
                }
            }
        }

        private void damp(double[][] symmetric) {
            for (int a = 0; a < symmetric.length; a++) {
                symmetric[a][a] *= 1 + damping;
            }
        }

        void reduceInto(double[][] reduced, double[] rightSide) {
            for (int i = 0; i < views.length; i++) {
                if (views[i] >= 0) {
                    damp(own[i]);
                    double[][] wInverse = times(shared[i], inverse);
                    for (int a = 0; a < 6; a++) {
                        rightSide[6 * views[i] + a] -= ownRight[i][a] - dot(wInverse[a], right);
                        for (int b = 0; b < 6; b++) {
                            reduced[6 * views[i] + a][6 * views[i] + b] += own[i][a][b];
                        }
                    }
                    reduce(reduced, i, wInverse);
                }
            }
        }

        private void reduce(double[][] reduced, int i, double[][] wInverse) {
            for (int j = 0; j < views.length; j++) {
                if (views[j] >= 0) {
                    for (int a = 0; a < 6; a++) {
                        for (int b = 0; b < 6; b++) {
                            reduced[6 * views[i] + a][6 * views[j] + b] -= dot(wInverse[a], shared[j][b]);
                        }
                    }
                }
            }
        }

        Vector3d moved(RealVector turnAndShift) {
            double[] g = right.clone();
            for (int i = 0; i < views.length; i++) {
                for (int a = 0; a < 6 && views[i] >= 0; a++) {
                    for (int b = 0; b < 3; b++) {
                        g[b] += shared[i][a][b] * turnAndShift.getEntry(6 * views[i] + a);
                    }
                }
            }
            return new Vector3d(
                    point.x() - dot(inverse[0], g), point.y() - dot(inverse[1], g), point.z() - dot(inverse[2], g));
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** {@code a b}, b symmetric. */
    private static double[][] times(double[][] a, double[][] b) {
        return Arrays.stream(a)
                .map(row ->
                        Arrays.stream(b).mapToDouble(column -> dot(row, column)).toArray())
                .toArray(double[][]::new);
    }

    /** Of a symmetric 3 x 3 matrix, by its cofactors. */
    private static double[][] inverse(double[][] m) {
        double[][] c = new double[3][3];
        for (int a = 0; a < 3; a++) {
            for (int b = 0; b < 3; b++) {
                int a1 = (a + 1) % 3;
                int a2 = (a + 2) % 3;
                int b1 = (b + 1) % 3;
                int b2 = (b + 2) % 3;
                c[a][b] = m[a1][b1] * m[a2][b2] - m[a1][b2] * m[a2][b1];
            }
        }
        double determinant = dot(m[0], c[0]);
        for (double[] row : c) {
            for (int b = 0; b < 3; b++) {
                row[b] /= determinant;
            }
        }
        return c;
    }
}
