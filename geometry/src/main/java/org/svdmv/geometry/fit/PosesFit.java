package org.svdmv.geometry.fit;

import java.util.List;
import java.util.stream.IntStream;
import org.joml.Matrix3d;
import org.joml.Matrix4d;
import org.joml.Vector3d;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Pose;
import org.svdmv.camera.ViewSet;
import org.svdmv.geometry.outline.Outlines;
import org.svdmv.geometry.tracks.FeatureMatches;
import org.svdmv.geometry.tracks.Track;
import org.svdmv.geometry.tracks.TrackReport;

/** Bundle adjustment in rounds, the first one of outlines alone, which cannot be matched wrongly, then with features: the better the cameras, the nearer to their epipolar lines matches have to be. */
final class PosesFit {
    /** How far off a feature may be in each round, in tolerances of a true set. */
    private static final double[] ROUNDS = {4, 2, 1};

    /** A view that has turned farther has followed wrong matches. */
    private static final double FARTHEST_DEGREES = 6;

    private PosesFit() {}

    static CameraFit of(ViewSet set) {
        FeatureMatches matches = FeatureMatches.of(set);
        List<CameraTerms> more = List.of(new OutlineEquations(Outlines.of(set)), new GivenPoses(set.cameras()));
        double tolerance = TrackReport.tolerancePixels(set.intrinsics());
        List<Camera> cameras = apart(BundleAdjustment.of(set.cameras(), set.referenceIndex(), List.of(), more), set);
        List<Track> tracks = List.of();
        for (double round : ROUNDS) {
            tracks = matches.tracks(cameras, round * tolerance);
            if (tracks.size() < TrackReport.FEWEST_TRACKS) {
                return new UnfittedCameras("only " + tracks.size() + " points were found again in near views; "
                        + TrackReport.FEWEST_TRACKS + " are needed");
            }
            cameras = apart(BundleAdjustment.of(cameras, set.referenceIndex(), tracks, more), set);
        }
        return fitted(set, cameras, Evidence.of(tracks));
    }

    private static FittedCameras fitted(ViewSet set, List<Camera> cameras, Evidence evidence) {
        double all = set.intrinsics().width();
        return new FittedCameras(
                set.seenBy(cameras),
                new Correction.Poses(largestTurn(set.cameras(), cameras), largestMove(set.cameras(), cameras)),
                evidence.rmsePixels(set.cameras(), all),
                evidence.rmsePixels(cameras, all));
    }

    private static List<Camera> apart(List<Camera> adjusted, ViewSet set) {
        return withoutStrays(asFarApart(adjusted, set.cameras(), set.referenceIndex()), set.cameras());
    }

    /** Views that wrong matches have carried far away are back where they were given. */
    private static List<Camera> withoutStrays(List<Camera> cameras, List<Camera> given) {
        return IntStream.range(0, cameras.size())
                .mapToObj(i -> largestTurn(List.of(cameras.get(i)), List.of(given.get(i))) > FARTHEST_DEGREES
                        ? given.get(i)
                        : cameras.get(i))
                .toList();
    }

    /** Moved about the reference camera until the mean distance of the others from it is the given cameras' again. */
    static List<Camera> asFarApart(List<Camera> cameras, List<Camera> given, int reference) {
        double now = meanDistance(cameras, reference);
        double factor = now > 0 ? meanDistance(given, reference) / now : 1;
        Vector3d fixed = cameras.get(reference).pose().center();
        return cameras.stream().map(c -> moved(c, fixed, factor)).toList();
    }

    private static Camera moved(Camera camera, Vector3d fixed, double factor) {
        Vector3d center = camera.pose().center().sub(fixed).mul(factor).add(fixed);
        Matrix3d rotation = new Matrix3d(camera.pose().cameraFromWorld());
        Matrix4d cameraFromWorld = new Matrix4d()
                .set3x3(rotation)
                .setTranslation(rotation.transform(center).negate());
        return new Camera(camera.intrinsics(), new Pose(cameraFromWorld));
    }

    private static double meanDistance(List<Camera> cameras, int reference) {
        Vector3d fixed = cameras.get(reference).pose().center();
        return cameras.stream()
                .mapToDouble(c -> c.pose().center().distance(fixed))
                .average()
                .orElseThrow();
    }

    private static double largestTurn(List<Camera> a, List<Camera> b) {
        return IntStream.range(0, a.size())
                .mapToDouble(i -> {
                    Matrix4d between = a.get(i).pose().cameraFrom(b.get(i).pose());
                    double cosine = (between.m00() + between.m11() + between.m22() - 1) / 2;
                    return Math.toDegrees(Math.acos(Math.max(-1, Math.min(1, cosine))));
                })
                .max()
                .orElseThrow();
    }

    private static double largestMove(List<Camera> a, List<Camera> b) {
        return IntStream.range(0, a.size())
                .mapToDouble(
                        i -> a.get(i).pose().center().distance(b.get(i).pose().center()))
                .max()
                .orElseThrow();
    }
}
