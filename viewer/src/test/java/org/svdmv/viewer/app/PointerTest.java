package org.svdmv.viewer.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.joml.Vector2d;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svdmv.camera.Camera;
import org.svdmv.viewer.action.Key;
import org.svdmv.viewer.navigation.Viewpoint;

class PointerTest {
    private static final Size SIZE = new Size(320, 240, 1);

    @TempDir
    private Path folder;

    @Test
    void draggingTurnsOrPansAndTheWheelZooms() throws InterruptedException {
        try (Workbench bench = Workbench.in(folder)) {
            Session session = bench.session();
            Pointer pointer = new Pointer(session);
            Viewpoint before = viewpoint(session);
            pointer.move(50, 50, SIZE);
            assertEquals(before, viewpoint(session));

            pointer.press(Pointer.Hold.TURN, 50, 50, 1, SIZE);
            pointer.move(90, 50, SIZE);
            pointer.release();
            Viewpoint turned = viewpoint(session);
            assertEquals(0, before.target().distance(turned.target()), 1e-9);
            assertTrue(before.pose().center().distance(turned.pose().center()) > 0.5);

            pointer.press(Pointer.Hold.PAN, 50, 50, 9, SIZE);
            pointer.move(60, 40, SIZE);
            pointer.release();
            assertEquals(
                    0,
                    turned.pose().forward().distance(viewpoint(session).pose().forward()),
                    1e-9);
            assertTrue(turned.target().distance(viewpoint(session).target()) > 0.05);

            pointer.wheel(Pointer.Wheel.DISTANCE, 1);
            assertEquals(0.9 * turned.distance(), viewpoint(session).distance(), 1e-9);
            double points = session.state().look().pointSize();
            pointer.wheel(Pointer.Wheel.POINTS, -1);
            assertTrue(session.state().look().pointSize() < points);
        }
    }

    @Test
    void aDoubleClickOnACameraMakesItTheCurrentOne() throws InterruptedException {
        try (Workbench bench = Workbench.in(folder)) {
            Session session = bench.session();
            Vector3d center = session.state().subject().cameras().get(3).pose().center();
            doubleClick(session, eye(session).project(center));
            assertEquals(3, session.state().timeline().current());
        }
    }

    @Test
    void aDoubleClickOnTheObjectTurnsAroundThatPlace() throws InterruptedException {
        try (Workbench bench = Workbench.in(folder)) {
            Session session = bench.session();
            session.press(new Key("c"));
            Vector2d at = new Vector2d(168, 118);
            double depth = session.surface().depth(eye(session), at.x, at.y).orElseThrow();
            Vector3d expected = eye(session).unproject(at.x, at.y, depth);
            doubleClick(session, at);
            session.draw(bench.target(), 1, 1);
            assertEquals(0, expected.distance(viewpoint(session).target()), 1e-9);
        }
    }

    @Test
    void twoSlowClicksAreNoDoubleClick() throws InterruptedException {
        try (Workbench bench = Workbench.in(folder)) {
            Pointer pointer = new Pointer(bench.session());
            Viewpoint before = viewpoint(bench.session());
            pointer.press(Pointer.Hold.TURN, 168, 118, 1, SIZE);
            pointer.release();
            pointer.press(Pointer.Hold.TURN, 168, 118, 2, SIZE);
            pointer.release();
            bench.session().draw(bench.target(), 1, 1);
            assertEquals(before, viewpoint(bench.session()));
        }
    }

    private static void doubleClick(Session session, Vector2d at) {
        Pointer pointer = new Pointer(session);
        for (double seconds : new double[] {1, 1.1}) {
            pointer.press(Pointer.Hold.TURN, at.x, at.y, seconds, SIZE);
            pointer.release();
        }
    }

    private static Viewpoint viewpoint(Session session) {
        return session.state().navigation().viewpoint();
    }

    private static Camera eye(Session session) {
        return viewpoint(session).camera(SIZE.width(), SIZE.height());
    }
}
