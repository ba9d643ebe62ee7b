package org.svdmv.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.joml.Matrix3d;
import org.joml.Matrix4d;
import org.joml.Matrix4dc;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.junit.jupiter.api.Test;

class PoseTest {
    private static final Vector3dc UP = new Vector3d(0, 0, 1);
    private static final Vector3dc ORIGIN = new Vector3d();
    private final RandomPoses random = new RandomPoses();

    @Test
    void aPoseTimesItsInverseIsTheIdentity() {
        random.poses(200).forEach(pose -> {
            near(new Matrix4d(), pose.cameraFromWorld().mul(pose.worldFromCamera(), new Matrix4d()));
            near(new Matrix4d(), pose.worldFromCamera().mul(pose.cameraFromWorld(), new Matrix4d()));
        });
    }

    @Test
    void goingThroughAnotherCameraIsGoingDirectly() {
        for (int i = 0; i < 200; i++) {
            Pose a = random.pose();
            Pose b = random.pose();
            Pose c = random.pose();
            near(a.cameraFrom(c), a.cameraFrom(b).mul(b.cameraFrom(c)));
            near(a.cameraFrom(b).invert(), b.cameraFrom(a));
        }
    }

    @Test
    void aPoseSurvivesTheWayThroughWorldFromCamera() {
        random.poses(200)
                .forEach(pose -> near(
                        pose.cameraFromWorld(),
                        Pose.ofWorldFromCamera(pose.worldFromCamera()).cameraFromWorld()));
    }

    @Test
    void theCenterIsWhereTheCameraSeesItsOwnOrigin() {
        random.poses(200)
                .forEach(pose -> near(ORIGIN, pose.cameraFromWorld().transformPosition(pose.center(), new Vector3d())));
    }

    @Test
    void lookingAtSomethingIsARotationThatPutsItOnTheAxis() {
        for (int i = 0; i < 500; i++) {
            Vector3d eye = random.vector(2);
            Vector3d target = random.vector(2);
            Pose pose = Pose.lookAt(eye, target, random.vector(1));
            Matrix3d r = new Matrix3d(pose.cameraFromWorld());
            assertEquals(1, r.determinant(), 1e-12);
            assertTrue(new Matrix3d(r).mul(new Matrix3d(r).transpose()).equals(new Matrix3d(), 1e-12));
            near(eye, pose.center());
            Vector3d seen = pose.cameraFromWorld().transformPosition(target, new Vector3d());
            near(new Vector3d(0, 0, eye.distance(target)), seen);
            near(new Vector3d(target).sub(eye).normalize(), pose.forward());
        }
    }

    @Test
    void upIsUpwardsInTheImage() {
        for (int i = 0; i < 200; i++) {
            Vector3d up = random.vector(1);
            Pose pose = Pose.lookAt(random.vector(2), ORIGIN, up);
            Vector3d upInCamera = pose.cameraFromWorld().transformDirection(up, new Vector3d());
            assertEquals(0, upInCamera.x, 1e-12);
            assertTrue(upInCamera.y < 0);
        }
    }

    @Test
    void anOrbitLooksAtTheOrigin() {
        for (double e = -85; e <= 85; e += 17) {
            for (double a = 0; a < 360; a += 23) {
                Pose orbit = Pose.ofOrbit(e, a, 2.5);
                near(Pose.lookAt(orbit.center(), ORIGIN, UP).cameraFromWorld(), orbit.cameraFromWorld());
                assertEquals(2.5, orbit.center().length(), 1e-12);
                assertEquals(2.5 * Math.sin(Math.toRadians(e)), orbit.center().z, 1e-12);
            }
        }
    }

    @Test
    void azimuthRunsCounterClockwiseSeenFromAboveFromPlusX() {
        near(new Vector3d(2, 0, 0), Pose.ofOrbit(0, 0, 2).center());
        near(new Vector3d(0, 2, 0), Pose.ofOrbit(0, 90, 2).center());
        near(new Vector3d(-2, 0, 0), Pose.ofOrbit(0, 180, 2).center());
        near(new Vector3d(0, -2, 0), Pose.ofOrbit(0, 270, 2).center());
        near(new Vector3d(0, 0, 2), Pose.ofOrbit(90, 123, 2).center());
    }

    @Test
    void lookingStraightDownOrUpIsTheOrbitAtAzimuthZero() {
        near(
                Pose.ofOrbit(90, 0, 3).cameraFromWorld(),
                Pose.lookAt(new Vector3d(0, 0, 3), ORIGIN, UP).cameraFromWorld());
        near(
                Pose.ofOrbit(-90, 0, 3).cameraFromWorld(),
                Pose.lookAt(new Vector3d(0, 0, -3), ORIGIN, UP).cameraFromWorld());
    }

    @Test
    void anOrbitIsContinuousAtThePole() {
        Matrix4dc below = Pose.ofOrbit(90 - 1e-7, 77, 2).cameraFromWorld();
        assertTrue(below.equals(Pose.ofOrbit(90, 77, 2).cameraFromWorld(), 1e-8));
    }

    @Test
    void aZeroHasNoSign() {
        assertEquals(new Pose(new Matrix4d()), new Pose(new Matrix4d().m01(-0.0).m31(-0.0)));
    }

    @Test
    void anglesAreReadBackFromAPoseAlsoStraightAbove() {
        for (double e : new double[] {-90, -30, 0, 10, 89.5, 90}) {
            for (double a = 0; a < 360; a += 17) {
                ViewAngles angles = ViewAngles.of(Pose.ofOrbit(e, a, 2)).orElseThrow();
                assertEquals(e, angles.elevationDegrees(), 1e-9);
                assertEquals(0, Math.IEEEremainder(a - angles.azimuthDegrees(), 360), 1e-9);
            }
        }
    }

    @Test
    void aCameraThatLooksElsewhereHasNoAngles() {
        random.poses(100).forEach(pose -> assertTrue(ViewAngles.of(pose).isEmpty()));
        assertTrue(ViewAngles.of(new Pose(new Matrix4d())).isEmpty());
    }

    @Test
    void aMatrixThatIsNotARotationIsRefused() {
        refused("need a rotation", new Matrix4d().scale(1.01));
        refused("remove scale and mirroring", new Matrix4d().scale(1, 1, -1));
        refused("need a rotation", new Matrix4d().m01(Double.NaN));
        refused("need a finite translation", new Matrix4d().translation(0, Double.NaN, 0));
        refused("need a translation of at most 1.0E12, got (", new Matrix4d().translation(0, -2e300, 0));
        refused("is the matrix transposed?", new Matrix4d().translation(0, 2, 0).transpose());
    }

    @Test
    void nonsenseIsRefusedWithAWayOut() {
        assertTrue(refusal(() -> Pose.lookAt(UP, UP, UP)).contains("need an eye apart from its target"));
        assertTrue(refusal(() -> Pose.lookAt(UP, ORIGIN, ORIGIN)).contains("the world's up is (0, 0, 1)"));
        assertTrue(
                refusal(() -> Pose.lookAt(new Vector3d(Double.NaN), ORIGIN, UP)).contains("eye (NaN"));
        assertTrue(refusal(() -> Pose.ofOrbit(0, 0, Double.NaN))
                .contains("need a finite radius > 0, got NaN; SV3D uses 2"));
        assertTrue(refusal(() -> Pose.ofOrbit(0, 0, 0)).contains("got 0.0"));
        assertTrue(refusal(() -> Pose.ofOrbit(91, 0, 1)).contains("need an elevation in [-90, 90] degrees, got 91.0"));
        assertTrue(refusal(() -> Pose.ofOrbit(0, Double.NaN, 1)).contains("need a finite azimuth"));
    }

    private static void refused(String words, Matrix4dc matrix) {
        assertTrue(refusal(() -> new Pose(matrix)).contains(words), refusal(() -> new Pose(matrix)));
        assertThrows(IllegalArgumentException.class, () -> Pose.ofWorldFromCamera(matrix));
    }

    private static String refusal(Runnable action) {
        return assertThrows(IllegalArgumentException.class, action::run).getMessage();
    }

    private static void near(Matrix4dc expected, Matrix4dc actual) {
        assertTrue(expected.equals(actual, 1e-12), () -> "expected\n" + expected + "\ngot\n" + actual);
    }

    private static void near(Vector3dc expected, Vector3dc actual) {
        assertEquals(0, expected.distance(actual), 1e-12, () -> expected + " is not " + actual);
    }
}
