package org.svdmv.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.joml.Vector2d;
import org.joml.Vector3d;
import org.joml.Vector4d;
import org.junit.jupiter.api.Test;

class CameraTest {
    private static final double FOCAL = 947.92;
    private final Camera input = new Camera(Intrinsics.sv3d(576), Pose.ofOrbit(0, 0, 2));
    private final RandomPoses random = new RandomPoses();

    @Test
    void sv3dsFocalLengthIs948PixelsAt576() {
        Intrinsics k = Intrinsics.sv3d(576);
        assertEquals(FOCAL, k.fx(), 0.005);
        assertEquals(k.fx(), k.fy());
        assertEquals(288, k.cx());
        assertEquals(288, k.cy());
        assertEquals(33.8, k.horizontalFieldOfViewDegrees(), 1e-12);
        assertEquals(33.8, k.verticalFieldOfViewDegrees(), 1e-12);
    }

    @Test
    void theOriginAndAllOfTheAxisTowardsTheCameraAppearInTheMiddle() {
        near(288, 288, input.project(new Vector3d(0, 0, 0)));
        near(288, 288, input.project(new Vector3d(0.5, 0, 0)));
        near(288, 288, input.project(new Vector3d(-40, 0, 0)));
    }

    @Test
    void plusYIsToTheRightOfTheInputViewAndPlusZAboveIt() {
        double pixels = input.intrinsics().fx() * 0.5 / 2;
        near(288 + pixels, 288, input.project(new Vector3d(0, 0.5, 0)));
        near(288, 288 - pixels, input.project(new Vector3d(0, 0, 0.5)));
    }

    @Test
    void whatIsNearerIsFartherFromTheMiddle() {
        near(288 + input.intrinsics().fx() * 0.25 / 1.5, 288, input.project(new Vector3d(0.5, 0.25, 0)));
    }

    @Test
    void atAzimuth90ThePointThatWasOnTheRightFacesTheCameraAndTheFrontIsOnTheLeft() {
        Camera side = new Camera(input.intrinsics(), Pose.ofOrbit(0, 90, 2));
        near(288, 288, side.project(new Vector3d(0, 0.5, 0)));
        near(288 - side.intrinsics().fx() * 0.5 / 2, 288, side.project(new Vector3d(0.5, 0, 0)));
    }

    @Test
    void fromAboveTheNearFaceOfTheObjectSlidesDown() {
        Camera above = new Camera(input.intrinsics(), Pose.ofOrbit(30, 0, 2));
        // (0.5, 0, 0) is 0.5 cos 30 nearer and 0.5 sin 30 below the axis.
        double v = 288 + above.intrinsics().fy() * 0.25 / (2 - 0.5 * Math.sqrt(0.75));
        near(288, v, above.project(new Vector3d(0.5, 0, 0)));
    }

    @Test
    void aPixelUnprojectedAtItsDepthIsThePoint() {
        for (int i = 0; i < 200; i++) {
            Camera camera = new Camera(new Intrinsics(640, 480, 500, 520, 300, 250), random.pose());
            Vector3d inCamera = random.vector(1);
            inCamera.z = 0.1 + Math.abs(inCamera.z);
            Vector3d point = camera.pose().worldFromCamera().transformPosition(inCamera, new Vector3d());
            Vector2d pixel = camera.project(point);
            assertEquals(0, point.distance(camera.unproject(pixel.x, pixel.y, inCamera.z)), 1e-10);
        }
    }

    @Test
    void aPointBehindTheCameraIsNotProjected() {
        String message = refusal(() -> input.project(new Vector3d(3, 0, 0)));
        assertTrue(message.contains("need a point in front of the camera, got depth -1.0"), message);
        assertTrue(refusal(() -> input.project(new Vector3d(Double.NaN))).contains("NaN"));
    }

    @Test
    void scalingTheImageScalesThePixels() {
        Camera full = new Camera(new Intrinsics(640, 480, 500, 520, 300, 250), Pose.ofOrbit(10, 20, 2));
        Camera half = new Camera(full.intrinsics().scaledTo(320, 120), full.pose());
        Vector3d point = new Vector3d(0.1, 0.2, 0.3);
        Vector2d expected = full.project(point).mul(0.5, 0.25);
        near(expected.x, expected.y, half.project(point));
    }

    @Test
    void openGlsProjectionMeetsTheSamePixels() {
        Intrinsics k = new Intrinsics(640, 480, 500, 520, 300, 250);
        for (int i = 0; i < 100; i++) {
            Camera camera = new Camera(k, Pose.ofOrbit(10, 36.5 * i, 3));
            Vector3d point = random.vector(0.3);
            Vector4d clip = k.openGlProjection(0.1, 10)
                    .mul(Convention.OPENGL.matrix(camera.pose()).invert())
                    .transform(new Vector4d(point, 1));
            near((clip.x / clip.w + 1) * 320, (1 - clip.y / clip.w) * 240, camera.project(point));
        }
        assertEquals(-1, depth(k, -0.1), 1e-12);
        assertEquals(1, depth(k, -10), 1e-12);
    }

    @Test
    void nonsenseIsRefusedWithAWayOut() {
        assertTrue(refusal(() -> new Intrinsics(0, 1, 1, 1, 0, 0))
                .contains("need an image of at least 1 x 1 pixels, got 0 x 1"));
        assertTrue(refusal(() -> new Intrinsics(1, 1, Double.NaN, 1, 0, 0)).contains("got fx NaN"));
        assertTrue(refusal(() -> new Intrinsics(1, 1, 1, -1, 0, 0)).contains("fy -1.0"));
        assertTrue(refusal(() -> new Intrinsics(1, 1, 1, 1, Double.NaN, 0)).contains("a centered one is (0.5, 0.5)"));
        assertTrue(refusal(() -> Intrinsics.ofFieldOfView(4, 4, 180)).contains("got 180.0; SV3D uses 33.8"));
        assertTrue(refusal(() -> Intrinsics.ofFieldOfView(4, 4, Double.NaN)).contains("got NaN"));
        assertTrue(refusal(() -> Intrinsics.sv3d(8).openGlProjection(1, Double.NaN))
                .contains("need 0 < near < far"));
    }

    private static double depth(Intrinsics k, double z) {
        Vector4d clip = k.openGlProjection(0.1, 10).transform(new Vector4d(0, 0, z, 1));
        return clip.z / clip.w;
    }

    private static void near(double u, double v, Vector2d pixel) {
        assertEquals(u, pixel.x, 1e-9);
        assertEquals(v, pixel.y, 1e-9);
    }

    private static String refusal(Runnable action) {
        return assertThrows(IllegalArgumentException.class, action::run).getMessage();
    }
}
