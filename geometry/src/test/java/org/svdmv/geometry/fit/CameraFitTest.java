package org.svdmv.geometry.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.svdmv.camera.Camera;
import org.svdmv.camera.CustomOrbit;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.Pose;
import org.svdmv.camera.StaticOrbit;
import org.svdmv.camera.ViewAngles;
import org.svdmv.camera.ViewSet;
import org.svdmv.geometry.hull.OrbitRadius;
import org.svdmv.geometry.mesh.Rgb;
import org.svdmv.geometry.mesh.Shapes;
import org.svdmv.geometry.raster.TrueOrbit;
import org.svdmv.geometry.tracks.Patchwork;

class CameraFitTest {
    private static final ViewSet TRUE = Patchwork.seen(18, 192, 15);

    @Test
    void anElevationFiveDegreesOffIsFoundWithinATenth() {
        for (double off : new double[] {-5, 5}) {
            FittedCameras fit = fitted(CameraFit.elevation(claimed(15 + off)));
            assertEquals(-off, ((Correction.Elevation) fit.correction()).offsetDegrees(), 0.1);
            assertTrue(fit.errorAfter() < 0.15, "after " + fit.errorAfter());
            assertTrue(fit.errorBefore() > 3 * fit.errorAfter(), "before " + fit.errorBefore());
            assertTrue(((Correction.Elevation) fit.correction()).halfWidthDegrees() < 0.3);
            Pose pose = fit.set().reference().camera().pose();
            assertTrue(pose.cameraFromWorld().equals(Pose.ofOrbit(15, 0, 2).cameraFromWorld(), 0.005));
        }
    }

    /** The box is 0.8 long, so that it is of extent 1 at 2.5; a visual hull, wider than its flat faces, says 2.39. */
    @Test
    void flatFacesDoNotMakeTheRadiusLess() {
        FittedCameras fit = fitted(CameraFit.radius(OrbitRadius.moved(TRUE, 2.75)));
        Correction.Radius radius = (Correction.Radius) fit.correction();
        assertEquals(2.5, radius.after(), 0.025);
        assertTrue(radius.least() < 2.5, radius.toString());
    }

    @Test
    void aBodyOfRevolutionLeavesItsElevationOpen() {
        ViewSet ball = new TrueOrbit(new StaticOrbit(12, 10), 0, 2, Intrinsics.sv3d(96), 3)
                .of(Shapes.sphere(0.4).colored(new Rgb(0.2, 0.3, 0.8)), () -> {});
        UnfittedCameras open = assertInstanceOf(UnfittedCameras.class, CameraFit.elevation(ball));
        assertTrue(open.reason().contains("not determined"), open.reason());
    }

    /** A ball of extent 1 seen from 2 with cameras that claim 2.2. */
    @Test
    void aRadiusTenPercentOffIsFoundWithinOne() {
        ViewSet ball = new TrueOrbit(allAround(), 0, 2, Intrinsics.sv3d(192), 1).of(Shapes.sphere(0.5), () -> {});
        FittedCameras fit = fitted(CameraFit.radius(OrbitRadius.moved(ball, 2.2)));
        Correction.Radius radius = (Correction.Radius) fit.correction();
        assertEquals(2.2, radius.before(), 1e-12);
        assertEquals(2, radius.after(), 0.02);
        assertEquals(radius.after(), OrbitRadius.of(fit.set()), 1e-12);
        assertTrue(fit.errorBefore() > 0.08 && fit.errorAfter() < 0.01, fit.errorBefore() + " " + fit.errorAfter());
    }

    @Test
    void posesOffByHalfADegreeAreFoundAgain() {
        List<Camera> noisy = Noise.of(TRUE.cameras(), TRUE.referenceIndex(), 0.5, 0.01);
        FittedCameras fit = fitted(CameraFit.poses(TRUE.seenBy(noisy)));
        assertTrue(fit.errorAfter() < 0.5, "after " + fit.errorAfter());
        assertTrue(fit.errorBefore() > 2 * fit.errorAfter(), "before " + fit.errorBefore());
        assertEquals(noisy.get(TRUE.referenceIndex()), fit.set().reference().camera());
    }

    @Test
    void anObjectWithoutTextureOrWithoutMaskIsNotFitted() {
        ViewSet ball =
                new TrueOrbit(new StaticOrbit(6, 10), 0, 2, Intrinsics.sv3d(64), 2).of(Shapes.sphere(0.4), () -> {});
        assertInstanceOf(UnfittedCameras.class, CameraFit.elevation(ball));
        assertInstanceOf(UnfittedCameras.class, CameraFit.poses(ball));
        ViewSet nothing = new TrueOrbit(new StaticOrbit(6, 10), 0, 2, Intrinsics.sv3d(64), 2)
                .of(Shapes.sphere(0.1).at(0, 0, 50), () -> {});
        UnfittedCameras words = assertInstanceOf(UnfittedCameras.class, CameraFit.radius(nothing));
        assertTrue(words.reason().contains("agree on no point in space"), words.reason());
    }

    private static CustomOrbit allAround() {
        List<ViewAngles> angles = IntStream.range(0, 36)
                .mapToObj(i -> new ViewAngles(-75.0 + 30 * (i % 6), i * 75.0))
                .toList();
        return new CustomOrbit(angles, 0);
    }

    private static ViewSet claimed(double elevationDegrees) {
        return TRUE.seenBy(new StaticOrbit(18, elevationDegrees).cameras(TRUE.intrinsics(), 2));
    }

    private static FittedCameras fitted(CameraFit fit) {
        return assertInstanceOf(FittedCameras.class, fit);
    }
}
