package org.svdmv.geometry.fit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.joml.Matrix4d;
import org.joml.Vector3d;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Pose;
import org.svdmv.camera.ViewSet;
import org.svdmv.geometry.consistency.SilhouetteLoss;
import org.svdmv.geometry.tracks.FeatureMatches;
import org.svdmv.geometry.tracks.Track;
import org.svdmv.geometry.tracks.TrackReport;

/**
 * One angle for all cameras, each turned with its place about the axis through the origin that points to its right:
 * <pre>
 *   cameraFromWorld(d) = cameraFromWorld * R(right, d)
 * </pre>
 * First the angle at which most matches lie on their epipolar lines and silhouettes cut least from each other,
 * <pre>
 *   argmin  mean min(sampson / limit, 1)^2 + silhouette loss / {@link #LOSS}
 * </pre>
 * over a grid (wrong matches of a smooth object agree on wrong angles, which its silhouettes refuse); then from there the least
 * reprojection error of the tracks, their points found anew for each angle.
 */
final class ElevationFit {
    private static final double FARTHEST_DEGREES = 15;
    private static final double STEP_DEGREES = 0.5;
    private static final double COARSE_DEGREES = 1;
    /** A loss of silhouettes that weighs as much as if no match were on its line. */
    private static final double LOSS = 0.02;

    private static final double NEAR_DEGREES = 1;
    /** In tolerances of a true set. */
    private static final double LIMIT = 3;
    /** As good as nothing can be told apart closer. */
    private static final double EXACT_DEGREES = 1e-3;

    private static final int EVALUATIONS = 60;

    private final ViewSet set;
    private final FeatureMatches matches;
    private final List<Camera> given;
    private final double tolerance;

    private ElevationFit(ViewSet set) {
        this.set = set;
        matches = FeatureMatches.of(set);
        given = set.cameras();
        tolerance = TrackReport.tolerancePixels(set.intrinsics());
    }

    static CameraFit of(ViewSet set) {
        return new ElevationFit(set).fit();
    }

    private CameraFit fit() {
        if (matches.matchCount() < TrackReport.FEWEST_TRACKS) {
            return tooFew(matches.matchCount() + " features were found again in near views");
        }
        double offset = bestStart();
        for (double limit : new double[] {LIMIT * tolerance, tolerance}) {
            List<Track> tracks = matches.tracks(turned(offset), limit);
            if (tracks.size() < TrackReport.FEWEST_TRACKS) {
                return tooFew(tracks.size() + " points were found again in near views");
            }
            offset = leastError(Evidence.of(tracks), offset, LIMIT * limit);
        }
        Evidence evidence = Evidence.of(matches.tracks(turned(offset), tolerance));
        return fitted(offset, evidence);
    }

    private CameraFit fitted(double offset, Evidence evidence) {
        if (evidence.chains().size() < TrackReport.FEWEST_TRACKS) {
            return tooFew(evidence.chains().size() + " points were found again in near views");
        }
        double all = set.intrinsics().width();
        return new FittedCameras(
                set.seenBy(turned(offset)),
                new Correction.Elevation(offset),
                evidence.rmsePixels(given, all),
                evidence.rmsePixels(turned(offset), all));
    }

    private static CameraFit tooFew(String found) {
        return new UnfittedCameras("only " + found + "; " + TrackReport.FEWEST_TRACKS + " are needed");
    }

    private double bestStart() {
        double[] losses = losses();
        double best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (double d = -FARTHEST_DEGREES; d <= FARTHEST_DEGREES; d += STEP_DEGREES) {
            double cost = offLine(d) + between(losses, (d + FARTHEST_DEGREES) / COARSE_DEGREES) / LOSS;
            if (cost < least) {
                least = cost;
                best = d;
            }
        }
        return best;
    }

    /** {@code mean min(sampson / limit, 1)^2} of the matches. */
    private double offLine(double degrees) {
        double limit = LIMIT * tolerance;
        return Arrays.stream(matches.sampsonPixels(turned(degrees)))
                .map(e -> Math.min(e / limit, 1))
                .map(e -> e * e)
                .average()
                .orElse(0);
    }

    /** Of the silhouettes at every coarse step; 0 where they say nothing. */
    private double[] losses() {
        int steps = (int) Math.round(2 * FARTHEST_DEGREES / COARSE_DEGREES) + 1;
        SilhouetteLoss loss = new SilhouetteLoss(set);
        return IntStream.range(0, steps)
                .mapToObj(i -> loss.mean(turned(i * COARSE_DEGREES - FARTHEST_DEGREES)))
                .mapToDouble(mean -> mean.orElse(0))
                .toArray();
    }

    private static double between(double[] values, double at) {
        int i = Math.min((int) at, values.length - 2);
        return values[i] + (at - i) * (values[i + 1] - values[i]);
    }

    private double leastError(Evidence evidence, double start, double limit) {
        return new BrentOptimizer(1e-10, EXACT_DEGREES)
                .optimize(
                        new MaxEval(EVALUATIONS),
                        GoalType.MINIMIZE,
                        new SearchInterval(start - NEAR_DEGREES, start + NEAR_DEGREES, start),
                        new UnivariateObjectiveFunction(d -> evidence.rmsePixels(turned(d), limit)))
                .getPoint();
    }

    private List<Camera> turned(double degrees) {
        return given.stream().map(c -> raised(c, degrees)).toList();
    }

    /** The camera of an orbit that is so much higher on it. */
    static Camera raised(Camera camera, double degrees) {
        Vector3d right =
                camera.pose().cameraFromWorld().getRow(0, new Vector3d()).normalize();
        Matrix4d cameraFromWorld = new Matrix4d(camera.pose().cameraFromWorld())
                .mul(new Matrix4d().rotation(Math.toRadians(degrees), right));
        return new Camera(camera.intrinsics(), new Pose(cameraFromWorld));
    }
}
