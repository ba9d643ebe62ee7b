package org.svdmv.geometry.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joml.AxisAngle4d;
import org.joml.Matrix4d;
import org.joml.Vector2d;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.svdmv.camera.Camera;
import org.svdmv.camera.DynamicOrbit;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.Pose;
import org.svdmv.camera.StaticOrbit;
import org.svdmv.camera.ViewSet;
import org.svdmv.geometry.outline.Outlines;
import org.svdmv.geometry.procedural.ProceduralObject;
import org.svdmv.geometry.raster.TrueOrbit;
import org.svdmv.geometry.tracks.Observation;
import org.svdmv.geometry.tracks.Sighting;
import org.svdmv.geometry.tracks.Track;

class BundleAdjustmentTest {
    private static final int REFERENCE = 6;
    private static final List<Camera> TRUE = new DynamicOrbit(7, 12, 4).cameras(Intrinsics.sv3d(576), 2);

    /** Up to the world's scale, which pictures do not know. */
    @Test
    void exactProjectionsGiveTheCamerasBack() {
        List<Camera> noisy = Noise.of(TRUE, REFERENCE, 1, 0.02);
        List<Camera> fitted = BundleAdjustment.of(noisy, REFERENCE, tracks(noisy), List.of());
        List<Camera> scaled = PosesFit.asFarApart(fitted, TRUE, REFERENCE);
        for (int i = 0; i < TRUE.size(); i++) {
            Matrix4d expected = new Matrix4d(TRUE.get(i).pose().cameraFromWorld());
            assertTrue(scaled.get(i).pose().cameraFromWorld().equals(expected, 1e-6), "view " + i);
        }
    }

    @Test
    void theReferenceStaysAndAViewOfFewPointsToo() {
        List<Camera> noisy = Noise.of(TRUE, REFERENCE, 1, 0.02);
        List<Track> tracks = tracks(noisy);
        List<Track> fewInZero = IntStream.range(0, tracks.size())
                .mapToObj(t -> t < 8 ? tracks.get(t) : without(tracks.get(t), 0))
                .toList();
        List<Camera> fitted = BundleAdjustment.of(noisy, REFERENCE, fewInZero, List.of());
        assertEquals(noisy.get(REFERENCE), fitted.get(REFERENCE));
        assertEquals(noisy.get(0), fitted.get(0));
        assertTrue(!noisy.get(1).equals(fitted.get(1)));
    }

    /** Without a single track. */
    @Test
    void outlinesAloneBringCamerasNearer() {
        ViewSet set = new TrueOrbit(new StaticOrbit(9, 12), 0, 2, Intrinsics.sv3d(96), 3)
                .of(ProceduralObject.of(5002), () -> {});
        List<Camera> noisy = Noise.of(set.cameras(), REFERENCE, 1, 0);
        Outlines outlines = Outlines.of(set);
        OutlineEquations equations = new OutlineEquations(outlines);
        List<Camera> fitted =
                BundleAdjustment.of(noisy, REFERENCE, List.of(), List.of(equations, new GivenPoses(noisy)));
        assertTrue(equations.cost(fitted) < 0.2 * equations.cost(noisy));
        assertTrue(turns(fitted, set.cameras()) < 0.6 * turns(noisy, set.cameras()));
        assertEquals(noisy.get(REFERENCE), fitted.get(REFERENCE));
    }

    /** Mean of the squared angles between two cameras. */
    private static double turns(List<Camera> a, List<Camera> b) {
        return IntStream.range(0, a.size())
                .mapToDouble(i -> new AxisAngle4d()
                        .set(a.get(i).pose().cameraFrom(b.get(i).pose()))
                        .angle)
                .map(angle -> Math.min(angle, 2 * Math.PI - angle))
                .map(angle -> angle * angle)
                .average()
                .orElseThrow();
    }

    @Test
    void farApartIsAsGiven() {
        List<Camera> wider = TRUE.stream()
                .map(c -> new Camera(
                        c.intrinsics(), Pose.lookAt(c.pose().center().mul(1.7), new Vector3d(), new Vector3d(0, 0, 1))))
                .toList();
        List<Camera> back = PosesFit.asFarApart(wider, TRUE, REFERENCE);
        Vector3d fixed = wider.get(REFERENCE).pose().center();
        for (int i = 0; i < TRUE.size(); i++) {
            double wanted = TRUE.get(i)
                    .pose()
                    .center()
                    .distance(TRUE.get(REFERENCE).pose().center());
            assertEquals(wanted, back.get(i).pose().center().distance(fixed), 1e-12);
        }
    }

    @Test
    void theDerivativesAreThoseOfTheError() {
        Camera camera = TRUE.get(2);
        Vector3d point = new Vector3d(0.2, -0.1, 0.3);
        double[] zero = new double[6];
        double h = 1e-6;
        Linearized here = Linearized.of(new Sighting(camera, 100, 200), point, 1e9);
        for (int k = 0; k < 6; k++) {
            double[] ahead = zero.clone();
            ahead[k] = h;
            double[] back = zero.clone();
            back[k] = -h;
            Vector2d slope = BundleAdjustment.moved(camera, ahead)
                    .project(point)
                    .sub(BundleAdjustment.moved(camera, back).project(point))
                    .div(2 * h);
            double[] got = {here.byCamera()[0][k], here.byCamera()[1][k]};
            assertArrayEquals(new double[] {slope.x, slope.y}, got, 1e-4);
        }
        for (int k = 0; k < 3; k++) {
            Vector3d ahead = new Vector3d(point).setComponent(k, point.get(k) + h);
            Vector3d back = new Vector3d(point).setComponent(k, point.get(k) - h);
            Vector2d slope = camera.project(ahead).sub(camera.project(back)).div(2 * h);
            double[] got = {here.byPoint()[0][k], here.byPoint()[1][k]};
            assertArrayEquals(new double[] {slope.x, slope.y}, got, 1e-4);
        }
    }

    /** Exact projections of the true cameras, points as far off as other cameras put them. */
    private static List<Track> tracks(List<Camera> cameras) {
        SplittableRandom random = new SplittableRandom(2);
        return Stream.generate(() -> new Vector3d(
                        random.nextDouble(-0.4, 0.4), random.nextDouble(-0.4, 0.4), random.nextDouble(-0.4, 0.4)))
                .limit(60)
                .map(x -> Track.agreed(projections(x), cameras, 1e6).orElseThrow())
                .toList();
    }

    private static List<Observation> projections(Vector3d x) {
        return IntStream.range(0, TRUE.size())
                .mapToObj(i ->
                        new Observation(i, TRUE.get(i).project(x).x, TRUE.get(i).project(x).y))
                .toList();
    }

    private static Track without(Track track, int view) {
        return new Track(
                track.observations().stream().filter(o -> o.view() != view).toList(), track.point());
    }
}
