package org.svdmv.viewer.navigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.joml.Vector2d;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.Pose;
import org.svdmv.camera.ViewAngles;

class NavigationTest {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final Vector3dc ORIGIN = new Vector3d();
    private static final Viewpoint START = new Viewpoint(Pose.ofOrbit(20, 30, 3), 3, FreeLens.STANDARD);

    private static Drag drag(double right, double down) {
        return new Drag(300, 200, 300 + right, 200 + down, WIDTH, HEIGHT);
    }

    @ParameterizedTest
    @EnumSource
    void turningKeepsWhatTheStyleTurnsAround(NavigationStyle style) {
        Viewpoint turned = style.turned(START, drag(37, -21));
        boolean flies = style == NavigationStyle.FLY;
        Vector3d before = flies ? START.pose().center() : START.target();
        Vector3d after = flies ? turned.pose().center() : turned.target();
        assertEquals(0, before.distance(after), 1e-12);
        assertEquals(START.distance(), turned.distance());
        assertTrue(START.pose().forward().angle(turned.pose().forward()) > 0.05);
    }

    @Test
    void theTurntableGoesAlongTheOrbitAgainstTheHand() {
        Viewpoint turned = NavigationStyle.TURNTABLE.turned(START, drag(48, 24));
        ViewAngles angles = ViewAngles.of(turned.pose()).orElseThrow();
        assertEquals(30 - 18, angles.azimuthDegrees(), 1e-9);
        assertEquals(20 + 9, angles.elevationDegrees(), 1e-9);
    }

    @Test
    void theTurntableStopsAboveAndComesBackTheSameWay() {
        Viewpoint above = NavigationStyle.TURNTABLE.turned(START, drag(0, 1000));
        assertEquals(0, above.pose().forward().distance(new Vector3d(0, 0, -1)), 1e-9);
        Viewpoint back = NavigationStyle.TURNTABLE.turned(above, drag(0, -480 * 70 / 180.0));
        assertTrue(back.pose().cameraFromWorld().equals(START.pose().cameraFromWorld(), 1e-9));
    }

    @Test
    void theArcballForgetsTheWayOfTheHand() {
        Drag there = new Drag(300, 200, 350, 260, WIDTH, HEIGHT);
        Drag back = new Drag(350, 260, 300, 200, WIDTH, HEIGHT);
        Viewpoint again = NavigationStyle.ARCBALL.turned(NavigationStyle.ARCBALL.turned(START, there), back);
        assertTrue(again.pose().cameraFromWorld().equals(START.pose().cameraFromWorld(), 1e-9));
    }

    @Test
    void onTheArcballTheFrontFollowsTheHand() {
        Vector3d front = START.pose().forward().mul(-1).add(START.target());
        Camera before = START.camera(WIDTH, HEIGHT);
        Camera after = NavigationStyle.ARCBALL
                .turned(START, new Drag(320, 240, 350, 240, WIDTH, HEIGHT))
                .camera(WIDTH, HEIGHT);
        assertTrue(after.project(front).x > before.project(front).x + 10);
        assertEquals(before.project(front).y, after.project(front).y, 1e-6);
    }

    @Test
    void onTheTurntableTheFrontFollowsTheHand() {
        Vector3d front = START.pose().forward().mul(-1).add(START.target());
        Vector2d before = START.camera(WIDTH, HEIGHT).project(front);
        Camera right = NavigationStyle.TURNTABLE.turned(START, drag(10, 0)).camera(WIDTH, HEIGHT);
        Camera down = NavigationStyle.TURNTABLE.turned(START, drag(0, 10)).camera(WIDTH, HEIGHT);
        assertTrue(right.project(front).x > before.x);
        assertTrue(down.project(front).y > before.y);
    }

    @Test
    void aPannedTargetFollowsThePointerExactly() {
        Vector3d target = START.target();
        Camera panned = START.panned(drag(40, -25)).camera(WIDTH, HEIGHT);
        Vector2d at = panned.project(target);
        assertEquals(WIDTH / 2.0 + 40, at.x, 1e-9);
        assertEquals(HEIGHT / 2.0 - 25, at.y, 1e-9);
    }

    @Test
    void zoomingKeepsTheTargetAndComesBack() {
        Viewpoint near = START.zoomed(3);
        assertEquals(3 * 0.729, near.distance(), 1e-12);
        assertEquals(0, near.target().distance(START.target()), 1e-12);
        assertTrue(near.zoomed(-3).pose().cameraFromWorld().equals(START.pose().cameraFromWorld(), 1e-12));
    }

    @Test
    void aimingPutsThePointInTheMiddleWithoutTurning() {
        Vector3d point = new Vector3d(0.2, -0.1, 0.3);
        Viewpoint aimed = START.aimedAt(point);
        assertEquals(0, aimed.target().distance(point), 1e-12);
        assertEquals(0, aimed.pose().forward().distance(START.pose().forward()), 1e-12);
    }

    @Test
    void aFramedBallTouchesTheEdgesOfTheShorterSide() {
        Viewpoint framed = START.framed(ORIGIN, 0.5, new FreeLens(50));
        assertEquals(0.5 / Math.sin(Math.toRadians(25)), framed.pose().center().length(), 1e-9);
        assertEquals(0, framed.target().length(), 1e-9);
        assertEquals(50, framed.camera(HEIGHT, WIDTH).intrinsics().horizontalFieldOfViewDegrees(), 1e-9);
        assertEquals(50, framed.camera(WIDTH, HEIGHT).intrinsics().verticalFieldOfViewDegrees(), 1e-9);
    }

    @ParameterizedTest
    @EnumSource
    void presetsLookAtTheMiddleWithTheHorizonLevel(Preset preset) {
        Viewpoint at = preset.of(ORIGIN, 1, FreeLens.STANDARD);
        assertEquals(0, at.target().length(), 1e-12);
        assertEquals(0, at.pose().cameraFromWorld().m20(), 1e-12);
    }

    @Test
    void frontIsTheSideOfTheInputViewAndRightIsToTheRightOfIt() {
        assertTrue(Preset.FRONT.of(ORIGIN, 1, FreeLens.STANDARD).pose().center().x > 0);
        assertTrue(Preset.RIGHT.of(ORIGIN, 1, FreeLens.STANDARD).pose().center().y > 0);
        assertTrue(Preset.TOP.of(ORIGIN, 1, FreeLens.STANDARD).pose().center().z > 0);
    }

    @Test
    void throughAViewItsPicturesPixelsAreWhereTheRectangleSays() {
        Camera view = new Camera(new Intrinsics(100, 80, 110, 120, 45, 42), Pose.ofOrbit(10, 77, 2));
        Viewpoint through = Viewpoint.through(view, ORIGIN);
        assertEquals(2, through.distance(), 1e-12);
        Vector3d point = new Vector3d(0.1, 0.2, -0.15);
        var at = new ViewLens(view.intrinsics()).pictureIn(WIDTH, HEIGHT);
        assertEquals(600, at.width, 1e-9);
        assertEquals(20, at.x, 1e-9);
        Vector2d expected = view.project(point).mul(6).add(at.x, at.y);
        assertEquals(0, expected.distance(through.camera(WIDTH, HEIGHT).project(point)), 1e-9);
    }

    @Test
    void aFlightBeginsAndEndsExactlyAndKeepsItsDistanceOnAnOrbit() {
        Viewpoint goal = new Viewpoint(Pose.ofOrbit(-10, 140, 3), 3, FreeLens.STANDARD);
        Navigation flying = Navigation.at(START).sent(goal);
        assertEquals(START, flying.viewpoint());
        Viewpoint halfway = flying.advanced(Navigation.FLIGHT_SECONDS / 2).viewpoint();
        assertEquals(3, halfway.pose().center().length(), 1e-9);
        assertEquals(0, halfway.target().length(), 1e-9);
        Navigation landed = flying.advanced(Navigation.FLIGHT_SECONDS / 2).advanced(Navigation.FLIGHT_SECONDS);
        assertEquals(goal, landed.viewpoint());
        assertEquals(new Motion.Rest(goal), landed.motion());
    }

    @Test
    void betweenTwoLensesFocalLengthsGoInEqualRatios() {
        Viewpoint wide = START.through(new FreeLens(60));
        Viewpoint narrow = START.through(new FreeLens(20));
        double a = wide.camera(WIDTH, HEIGHT).intrinsics().fx();
        double b = narrow.camera(WIDTH, HEIGHT).intrinsics().fx();
        double half =
                wide.towards(narrow, 0.5).camera(WIDTH, HEIGHT).intrinsics().fx();
        assertEquals(Math.sqrt(a * b), half, 1e-9);
    }

    @Test
    void anEyeInItsTargetIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Viewpoint(START.pose(), 0, START.lens()));
        assertThrows(IllegalArgumentException.class, () -> new FreeLens(Double.NaN));
    }
}
