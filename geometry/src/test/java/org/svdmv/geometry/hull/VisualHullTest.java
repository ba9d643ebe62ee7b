package org.svdmv.geometry.hull;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.svdmv.camera.Camera;
import org.svdmv.camera.CustomOrbit;
import org.svdmv.camera.DynamicOrbit;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.StaticOrbit;
import org.svdmv.camera.Trajectory;
import org.svdmv.camera.View;
import org.svdmv.camera.ViewSet;
import org.svdmv.geometry.mesh.Mesh;
import org.svdmv.geometry.mesh.Rgb;
import org.svdmv.geometry.mesh.Shapes;
import org.svdmv.geometry.procedural.ProceduralObject;
import org.svdmv.geometry.raster.Rasterizer;
import org.svdmv.geometry.raster.RenderedView;

class VisualHullTest {
    private static final Intrinsics K = Intrinsics.sv3d(128);

    @Test
    void theHullOfABallSeenFromAllAroundIsTheBallWithinVoxelsPixelsAndFacets() {
        PointCloud points =
                VisualHull.of(seen(Shapes.sphere(0.4), around(), 2), 96).points();
        assertTrue(points.size() > 5_000, points.size() + " points");
        for (int i = 0; i < points.size(); i++) {
            double distance = new Vector3d(points.x(i), points.y(i), points.z(i)).length();
            assertTrue(distance > 0.4 - 0.025 && distance < 0.4 + 0.02, "a point at " + distance);
        }
    }

    /** The tangent cones of a ball seen from height 0 meet above it: 0.5 / sqrt(1 - 0.5^2 / 2^2) = 0.516. */
    @Test
    void aCircleOfCamerasLeavesABulgeAboveABall() {
        ViewSet set = seen(Shapes.sphere(0.5), new StaticOrbit(21, 0), 2);
        assertEquals(2 * 0.5164, VisualHull.of(set, 160).largestExtent(), 0.012);
    }

    @Test
    void pointsHaveTheColorsOfTheSurface() {
        Rgb red = new Rgb(1, 0, 0);
        Rgb blue = new Rgb(0, 0, 1);
        Mesh halves = Shapes.box(0.7, 0.7, 0.7).striped(1, 0, 0, -1, 1, List.of(red, blue));
        PointCloud points = VisualHull.of(seen(halves, around(), 2), 64).points();
        int right = 0;
        int asked = 0;
        for (int i = 0; i < points.size(); i++) {
            if (Math.abs(points.x(i)) > 0.05) {
                asked++;
                boolean redder = points.red(i) > points.blue(i) + 40;
                boolean bluer = points.blue(i) > points.red(i) + 40;
                right += points.x(i) < 0 ? (redder ? 1 : 0) : (bluer ? 1 : 0);
            }
        }
        assertTrue(right > 0.99 * asked, right + " of " + asked);
    }

    @Test
    void everyProjectedPointIsInEveryMask() {
        ViewSet set = seen(ProceduralObject.of(3), new DynamicOrbit(21, 12, 1), 2);
        PointCloud points = VisualHull.of(set, 64).points();
        for (View view : set.views()) {
            for (int i = 0; i < points.size(); i++) {
                var pixel = view.camera().project(new Vector3d(points.x(i), points.y(i), points.z(i)));
                // points are rounded to single precision
                int x = (int) Math.round(pixel.x - 0.5);
                int y = (int) Math.round(pixel.y - 0.5);
                assertTrue(isObjectAround(view.mask(), x, y), "pixel " + pixel);
            }
        }
    }

    @Test
    void anObjectAwayFromTheOriginIsFoundToo() {
        Mesh mesh = Shapes.sphere(0.2).at(0.15, -0.1, 0.2);
        PointCloud points = VisualHull.of(seen(mesh, around(), 2), 64).points();
        Vector3d mean = new Vector3d();
        for (int i = 0; i < points.size(); i++) {
            mean.add(points.x(i), points.y(i), points.z(i));
        }
        assertEquals(0, mean.div(points.size()).distance(0.15, -0.1, 0.2), 0.01);
    }

    @Test
    void aMaskThatLostAThinPartDoesNotTakeEverything() {
        ViewSet set = seen(Shapes.sphere(0.3), around(), 2);
        List<View> views = new ArrayList<>(set.views());
        View first = views.get(0);
        BufferedImage wrong = new BufferedImage(128, 128, BufferedImage.TYPE_BYTE_GRAY);
        wrong.getRaster().setSample(0, 0, 0, 255);
        views.set(0, new View(first.camera(), first.image(), wrong));
        PointCloud points = VisualHull.of(new ViewSet(views, 5), 64).points();
        assertTrue(points.size() > 1_000, points.size() + " points");
    }

    @Test
    void masksThatAgreeOnNothingAreRefusedByWords() {
        BufferedImage empty = new BufferedImage(128, 128, BufferedImage.TYPE_BYTE_GRAY);
        List<View> views = seen(Shapes.sphere(0.3), around(), 2).views().stream()
                .map(v -> new View(v.camera(), v.image(), empty))
                .toList();
        String words = assertThrows(IllegalArgumentException.class, () -> VisualHull.of(new ViewSet(views, 0), 64))
                .getMessage();
        assertTrue(words.contains("agree on no point in space (0 of them are not empty)"), words);
    }

    @Test
    void oneViewAloneHasAHullInsideTheCubeLookedAt() {
        ViewSet set = seen(Shapes.sphere(0.3), new StaticOrbit(1, 10), 2);
        assertTrue(VisualHull.of(set, 32).points().size() > 100);
    }

    /** The pictures of a ball of extent 1 at 2.6 with cameras that claim 2. */
    @Test
    void theFittedRadiusIsWhereAnObjectOfExtentOneWasSeenFrom() {
        ViewSet claimed = OrbitRadius.moved(seen(Shapes.sphere(0.5), around(), 2.6), 2);
        assertEquals(2, OrbitRadius.of(claimed), 1e-12);
        double fitted = OrbitRadius.fitted(claimed);
        assertEquals(2.6, fitted, 0.03);
        assertEquals(fitted, OrbitRadius.of(OrbitRadius.moved(claimed, fitted)), 1e-12);
        assertEquals(fitted, OrbitRadius.fitted(OrbitRadius.moved(claimed, fitted)), 1e-3);
    }

    @Test
    void movingTheCamerasMovesNoPixelOfAnObjectThatGrowsWithThem() {
        ViewSet set = seen(Shapes.sphere(0.3), around(), 2);
        ViewSet moved = OrbitRadius.moved(set, 5);
        Vector3d point = new Vector3d(0.1, 0.2, -0.15);
        for (int i = 0; i < set.size(); i++) {
            var before = set.cameras().get(i).project(point);
            var after = moved.cameras().get(i).project(new Vector3d(point).mul(2.5));
            assertEquals(0, before.distance(after), 1e-10);
        }
    }

    /** From all sides and heights, the last one the reference at azimuth 0. */
    private static Trajectory around() {
        List<Double> elevations = new ArrayList<>();
        List<Double> azimuths = new ArrayList<>();
        for (int i = 0; i < 36; i++) {
            elevations.add(-75.0 + 30 * (i % 6));
            azimuths.add(i * 75.0 % 360);
        }
        return CustomOrbit.of(elevations, azimuths);
    }

    private static ViewSet seen(Mesh mesh, Trajectory orbit, double radius) {
        List<Camera> cameras = orbit.cameras(K, radius);
        List<RenderedView> rendered = Rasterizer.renderAll(mesh, cameras, 1);
        List<View> views = new ArrayList<>();
        for (int i = 0; i < cameras.size(); i++) {
            views.add(rendered.get(i).seenBy(cameras.get(i)));
        }
        return new ViewSet(views, orbit.referenceIndex());
    }

    private static boolean isObjectAround(BufferedImage mask, int x, int y) {
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                int px = Math.min(127, Math.max(0, x + dx));
                int py = Math.min(127, Math.max(0, y + dy));
                if (mask.getRaster().getSample(px, py, 0) > 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
