package org.svdmv.geometry.tracks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.junit.jupiter.api.Test;
import org.svdmv.camera.Camera;

class TriangulationTest {
    private static final List<Camera> CAMERAS = Scene.cameras(5);

    @Test
    void exactProjectionsGiveThePointBack() {
        for (Vector3d x : Scene.points(100)) {
            for (int views = 2; views <= 5; views++) {
                List<Sighting> seen = Scene.sightings(CAMERAS.subList(0, views), x);
                assertEquals(0, Triangulation.of(seen).orElseThrow().distance(x), 1e-9);
                assertEquals(0, Triangulation.linear(seen).orElseThrow().distance(x), 1e-9);
            }
        }
    }

    /** At the least error the derivatives vanish: J^T e = 0. */
    @Test
    void noPointNearbyHasALesserReprojectionErrorThanTheRefinedOne() {
        SplittableRandom random = new SplittableRandom(1);
        for (Vector3d x : Scene.points(20)) {
            List<Sighting> noisy = Scene.sightings(CAMERAS, x).stream()
                    .map(s -> new Sighting(
                            s.camera(), s.u() + random.nextDouble(-2, 2), s.v() + random.nextDouble(-2, 2)))
                    .toList();
            Vector3d best = Triangulation.of(noisy).orElseThrow();
            double least = squares(noisy, best);
            assertTrue(least <= squares(noisy, Triangulation.linear(noisy).orElseThrow()) + 1e-12);
            for (int axis = 0; axis < 3; axis++) {
                for (double step : new double[] {-1e-4, 1e-4}) {
                    Vector3d near = new Vector3d(best).setComponent(axis, best.get(axis) + step);
                    assertTrue(squares(noisy, near) > least);
                }
            }
        }
    }

    @Test
    void oneLineOfSightMeetsNothing() {
        List<Sighting> one = Scene.sightings(CAMERAS.subList(0, 1), new Vector3d());
        assertEquals(Optional.empty(), Triangulation.of(one));
        assertEquals(Optional.empty(), Triangulation.of(List.of()));
        assertEquals(Optional.empty(), Triangulation.of(List.of(one.get(0), one.get(0))));
    }

    /** The lines of sight to the left of the left camera and to the right of the right one meet behind both. */
    @Test
    void aPointBehindTheCamerasIsNotSeen() {
        Camera first = CAMERAS.get(0);
        Vector3d center = first.pose().center();
        Vector3d behind = new Vector3d(center).mul(1.5);
        List<Sighting> through = new ArrayList<>();
        for (Camera camera : List.of(first, CAMERAS.get(1))) {
            Vector3d p = camera.pointInCamera(behind);
            var k = camera.intrinsics();
            through.add(new Sighting(camera, k.fx() * p.x / p.z + k.cx(), k.fy() * p.y / p.z + k.cy()));
        }
        assertEquals(0, Triangulation.linear(through).orElseThrow().distance(behind), 1e-9);
        assertEquals(Optional.empty(), Triangulation.of(through));
    }

    @Test
    void theDerivativesAreThoseOfTheErrors() {
        Vector3d x = new Vector3d(0.1, -0.2, 0.15);
        List<Sighting> seen = Scene.sightings(CAMERAS, new Vector3d());
        var here = Reprojection.of(seen, vector(x));
        double h = 1e-6;
        for (int axis = 0; axis < 3; axis++) {
            var ahead = Reprojection.of(seen, vector(new Vector3d(x).setComponent(axis, x.get(axis) + h)));
            var back = Reprojection.of(seen, vector(new Vector3d(x).setComponent(axis, x.get(axis) - h)));
            var slope = ahead.getFirst().subtract(back.getFirst()).mapDivide(2 * h);
            assertEquals(
                    0, slope.subtract(here.getSecond().getColumnVector(axis)).getNorm(), 1e-4);
        }
    }

    private static RealVector vector(Vector3dc x) {
        return new ArrayRealVector(new double[] {x.x(), x.y(), x.z()});
    }

    private static double squares(List<Sighting> seen, Vector3dc point) {
        return seen.stream()
                .mapToDouble(s -> s.errorPixels(point) * s.errorPixels(point))
                .sum();
    }
}
