package org.svdmv.geometry.outline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import org.joml.Matrix4d;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.Pose;
import org.svdmv.camera.StaticOrbit;
import org.svdmv.camera.View;
import org.svdmv.camera.ViewSet;
import org.svdmv.geometry.procedural.ProceduralObject;
import org.svdmv.geometry.raster.TrueOrbit;

class OutlinesTest {
    private final ViewSet views = new TrueOrbit(new StaticOrbit(12, 20), 0, 2, Intrinsics.sv3d(128), 4)
            .of(ProceduralObject.of(5002), () -> {});
    private final Outlines outlines = Outlines.of(views);

    @Test
    void trueCamerasHaveTangentLinesInCommonToATenthOfAPixel() {
        assertTrue(rms(views.cameras()) < 0.12, "rms " + rms(views.cameras()));
        assertTrue(rms(raised(2)) > 3 * rms(views.cameras()), "two degrees off: rms " + rms(raised(2)));
    }

    /** Where the world's origin is, how it is turned and how large it is shows in no picture. */
    @Test
    void theWorldMayMoveTurnAndGrow() {
        Matrix4d newFromOld = new Matrix4d().rotation(0.7, new Vector3d(1, 2, 3).normalize());
        List<Camera> moved = raised(2).stream()
                .map(c -> {
                    Vector3d center = newFromOld
                            .transformPosition(c.pose().center().mul(1.7))
                            .add(0.1, 0.2, 0.3);
                    Matrix4d worldFromCamera = newFromOld.mul(c.pose().worldFromCamera(), new Matrix4d());
                    return new Camera(c.intrinsics(), Pose.ofWorldFromCamera(worldFromCamera.setTranslation(center)));
                })
                .toList();
        assertArrayEquals(outlines.errors(raised(2)), outlines.errors(moved), 1e-9);
    }

    @Test
    void camerasInOnePlaceHaveNothingToCompare() {
        List<Camera> one =
                views.cameras().stream().map(c -> views.cameras().get(0)).toList();
        assertTrue(Arrays.stream(outlines.errors(one)).allMatch(Double::isNaN));
        assertTrue(
                new Estimation(outlines, CameraChange::raised, 15, 0.5).of(one).isEmpty());
    }

    @Test
    void elevationAndFocalLengthAreFoundAgainWithinWhatTheyClaim() {
        Estimate elevation = new Estimation(outlines, CameraChange::raised, 15, 0.5)
                .of(raised(-4))
                .orElseThrow();
        assertEquals(4, elevation.value(), 0.3);
        assertTrue(elevation.low() < 4 && 4 < elevation.high(), elevation.toString());
        assertTrue(elevation.atLeastOff() > 3, elevation.toString());
        Estimate focal = new Estimation(outlines, CameraChange::zoomed, 12, 0.5)
                .of(views.cameras().stream().map(c -> CameraChange.zoomed(c, 5)).toList())
                .orElseThrow();
        assertEquals(-5, focal.value(), 2);
        assertTrue(focal.low() < -100 + 100 / 1.05 && -100 + 100 / 1.05 < focal.high(), focal.toString());
    }

    @Test
    void aRaisedCameraIsTheOneHigherOnTheOrbit() {
        Intrinsics k = Intrinsics.sv3d(64);
        Camera raised = CameraChange.raised(new Camera(k, Pose.ofOrbit(10, 70, 2)), 25);
        assertTrue(
                raised.pose().cameraFromWorld().equals(Pose.ofOrbit(35, 70, 2).cameraFromWorld(), 1e-12));
    }

    /** Coverage in gray: a bar from 3.3 to 8.6, in rows 2 to 8. */
    @Test
    void edgesBetweenPixelsAreReadFromTheirColors() {
        Outline bar = Outline.of(bar(3.3, 8.6));
        Camera unit = new Camera(new Intrinsics(12, 12, 1, 1, 0, 0), new Pose(new Matrix4d()));
        List<Vector3d> corners = bar.sights(unit);
        assertEquals(3.3, corners.stream().mapToDouble(c -> c.x).min().orElseThrow(), 0.01);
        assertEquals(8.6, corners.stream().mapToDouble(c -> c.x).max().orElseThrow(), 0.01);
        assertFalse(contains(bar.thin()));
        assertTrue(contains(Outline.of(bar(5.2, 6.8)).thin()), "a bar of two pixels");
    }

    @Test
    void whatReachesTheBorderHasNoKnownOutline() {
        assertTrue(Outline.of(bar(3, 8)).isKnown());
        assertFalse(Outline.of(bar(3, 12)).isKnown());
    }

    private static View bar(double left, double right) {
        BufferedImage image = new BufferedImage(12, 12, BufferedImage.TYPE_INT_RGB);
        BufferedImage mask = new BufferedImage(12, 12, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < 12; y++) {
            for (int x = 0; x < 12; x++) {
                double share = y < 2 || y > 8 ? 0 : Math.max(0, Math.min(x + 1, right) - Math.max(x, left));
                int gray = (int) Math.round(255 - 200 * share);
                image.setRGB(x, y, gray << 16 | gray << 8 | gray);
                mask.getRaster().setSample(x, y, 0, share >= 0.5 ? 255 : 0);
            }
        }
        return new View(new Camera(Intrinsics.sv3d(12), Pose.ofOrbit(0, 0, 2)), image, mask);
    }

    private static boolean contains(boolean[] any) {
        boolean found = false;
        for (boolean one : any) {
            found |= one;
        }
        return found;
    }

    private List<Camera> raised(double degrees) {
        return views.cameras().stream()
                .map(c -> CameraChange.raised(c, degrees))
                .toList();
    }

    private double rms(List<Camera> cameras) {
        return Math.sqrt(Arrays.stream(outlines.errors(cameras))
                .filter(Double::isFinite)
                .map(e -> e * e)
                .average()
                .orElseThrow());
    }
}
