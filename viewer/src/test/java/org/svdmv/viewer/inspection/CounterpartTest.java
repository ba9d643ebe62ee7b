package org.svdmv.viewer.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import org.joml.Vector2d;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Depth;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.StaticOrbit;
import org.svdmv.camera.View;
import org.svdmv.camera.ViewSet;
import org.svdmv.geometry.mesh.Mesh;
import org.svdmv.geometry.mesh.Rgb;
import org.svdmv.geometry.mesh.Shapes;
import org.svdmv.geometry.raster.Rasterizer;
import org.svdmv.geometry.raster.RenderedView;

class CounterpartTest {
    private static final Intrinsics LENS = Intrinsics.sv3d(96);
    private static final List<Camera> ORBIT = new StaticOrbit(8, 20).cameras(LENS, 2);
    private static final Mesh BALL = Shapes.sphere(0.4).colored(new Rgb(1, 0, 0));

    @Test
    void withoutASurfaceThePointIsOnTheLine() {
        Vector3d point = new Vector3d(0.1, -0.2, 0.15);
        Vector2d in0 = ORBIT.get(0).project(point);
        List<Counterpart> others = Counterpart.of(ORBIT, new Pixel(0, in0.x, in0.y), Surface.NONE);
        assertEquals(7, others.size());
        for (Counterpart other : others) {
            Segment line = assertInstanceOf(Counterpart.OnLine.class, other).line();
            Vector2d expected = ORBIT.get(other.view()).project(point);
            assertEquals(0, distance(line, expected), 1e-6);
        }
    }

    @Test
    void onAMeshThePointIsFoundAgainWhereItIsSeenAndHiddenBehindIt() {
        Surface surface = new MeshSurface(BALL);
        Pixel middle = new Pixel(7, 48, 48);
        List<Counterpart> others = Counterpart.of(ORBIT, middle, surface);
        Vector3d point = ORBIT.get(7).pose().forward().mul(-0.4);
        Counterpart.Seen near = assertInstanceOf(Counterpart.Seen.class, others.get(0));
        assertEquals(0, ORBIT.get(0).project(point).distance(near.pixel()), 0.2);
        Counterpart.Hidden opposite = assertInstanceOf(Counterpart.Hidden.class, others.get(3));
        assertEquals(3, opposite.view());
    }

    @Test
    void theHullOfTheMasksOfABallIsNearTheBall() {
        ViewSet set = new ViewSet(
                ORBIT.stream()
                        .map(camera -> Rasterizer.render(BALL, camera, 1).seenBy(camera))
                        .toList(),
                7);
        Camera front = ORBIT.get(7);
        double depth = HullSurface.of(set).depth(front, 48, 48).orElseThrow();
        assertEquals(1.6, depth, 0.06);
        assertTrue(HullSurface.of(set).depth(front, 2, 2).isEmpty());
    }

    @Test
    void theDepthOfAViewIsTakenWhereItIsKnown() {
        Camera camera = ORBIT.get(7);
        RenderedView rendered = Rasterizer.render(BALL, camera, 1);
        View deep = rendered.seenBy(camera).with(new Depth.Known(96, 96, rendered.depth()));
        Surface surface = new DepthSurface(List.of(deep), new MeshSurface(BALL));
        assertEquals(
                rendered.depth()[48 * 96 + 40],
                surface.depth(camera, 40.7, 48.2).orElseThrow());
        assertTrue(surface.depth(camera, 2, 2).isEmpty());
        assertEquals(new MeshSurface(BALL).depth(ORBIT.get(3), 50, 50), surface.depth(ORBIT.get(3), 50, 50));
    }

    @Test
    void depthsOfAMeshAreThoseOfItsRasterizedPicture() {
        Camera camera = ORBIT.get(2);
        RenderedView rendered = Rasterizer.render(BALL, camera, 1);
        MeshSurface surface = new MeshSurface(BALL);
        for (int y = 0; y < 96; y += 9) {
            for (int x = 0; x < 96; x += 9) {
                double expected = rendered.depth()[y * 96 + x];
                double depth = surface.depth(camera, x + 0.5, y + 0.5).orElse(Double.POSITIVE_INFINITY);
                assertEquals(expected, depth, 1e-5);
            }
        }
    }

    @Test
    void thePointerPicksTheCameraUnderIt() {
        Camera eye = new StaticOrbit(1, 60)
                .cameras(Intrinsics.ofFieldOfView(400, 300, 90), 4)
                .get(0);
        Vector2d at = eye.project(ORBIT.get(5).pose().center());
        assertEquals(OptionalInt.of(5), new Picking(eye, at.x + 3, at.y - 2).camera(ORBIT, 8));
        assertEquals(OptionalInt.empty(), new Picking(eye, at.x + 30, at.y).camera(ORBIT, 8));
    }

    private static double distance(Segment s, Vector2d p) {
        Vector2d along = new Vector2d(s.u2() - s.u1(), s.v2() - s.v1()).normalize();
        return Math.abs(along.x * (p.y - s.v1()) - along.y * (p.x - s.u1()));
    }
}
