package org.svdmv.geometry.raster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.joml.Vector2d;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.svdmv.camera.Camera;
import org.svdmv.camera.CustomOrbit;
import org.svdmv.camera.Depth;
import org.svdmv.camera.DynamicOrbit;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.StaticOrbit;
import org.svdmv.camera.View;
import org.svdmv.camera.ViewAngles;
import org.svdmv.camera.ViewSet;
import org.svdmv.geometry.mesh.Mesh;
import org.svdmv.geometry.mesh.Shapes;
import org.svdmv.geometry.metric.MaskIou;
import org.svdmv.geometry.procedural.ProceduralObject;

class TrueOrbitTest {
    private static final Intrinsics CAMERA = Intrinsics.sv3d(64);
    private static final Runnable SILENT = () -> {};

    @Test
    void theCamerasOfTheWorldSeeTheTurnedObjectAsThoseAroundTheObjectSeeIt() {
        TrueOrbit orbit = new TrueOrbit(new DynamicOrbit(5, 20, 1), 77, 2, CAMERA, 1);
        Vector3d point = new Vector3d(0.3, -0.2, 0.1);
        Vector3d inWorld = orbit.worldFromObject().transformPosition(point, new Vector3d());
        List<Camera> cameras = orbit.trajectory().cameras(CAMERA, 2);
        for (int i = 0; i < cameras.size(); i++) {
            Vector2d expected = orbit.aroundObject().get(i).project(point);
            assertTrue(cameras.get(i).project(inWorld).equals(expected, 1e-9), "view " + i);
        }
    }

    @Test
    void theObjectTurnedByTheAzimuthLooksTheSame() {
        Mesh mesh = ProceduralObject.of(11);
        StaticOrbit around = new StaticOrbit(4, 15);
        ViewSet turned = new TrueOrbit(around, 130, 2, CAMERA, 2).of(mesh, SILENT);
        ViewSet straight = new TrueOrbit(around, 0, 2, CAMERA, 2).of(mesh.turnedZ(-130), SILENT);
        assertEquals(straight.cameras(), turned.cameras());
        for (int i = 0; i < 4; i++) {
            double overlap = MaskIou.of(
                    straight.views().get(i).mask(), turned.views().get(i).mask());
            assertTrue(overlap > 0.98, "view " + i + " overlaps by " + overlap);
        }
    }

    @Test
    void theLightStaysWithTheObject() {
        Mesh mesh = ProceduralObject.of(4);
        CustomOrbit two = new CustomOrbit(List.of(new ViewAngles(10, 90), new ViewAngles(10, 0)), 1);
        ViewSet front = new TrueOrbit(two, 0, 2, CAMERA, 1).of(mesh, SILENT);
        ViewSet side = new TrueOrbit(two, 90, 2, CAMERA, 1).of(mesh, SILENT);
        assertArrayEquals(
                pixels(front.views().get(0).image()), pixels(side.reference().image()));
    }

    @Test
    void theInputViewIsSeenByTheReferenceCamera() {
        TrueOrbit orbit = new TrueOrbit(new StaticOrbit(3, 5), 200, 2, CAMERA, 1);
        assertEquals(
                new ViewAngles(5, 200),
                ViewAngles.of(orbit.reference().pose())
                        .map(a -> new ViewAngles(
                                Math.rint(a.elevationDegrees() * 1e6) / 1e6, Math.rint(a.azimuthDegrees() * 1e6) / 1e6))
                        .orElseThrow());
    }

    @Test
    void eachViewIsToldAndTheListenerMayEndTheWork() {
        TrueOrbit orbit = new TrueOrbit(new StaticOrbit(6, 5), 0, 2, CAMERA, 1);
        AtomicInteger told = new AtomicInteger();
        orbit.of(ProceduralObject.of(1), told::incrementAndGet);
        assertEquals(6, told.get());
        assertThrows(
                CancellationException.class,
                () -> orbit.of(ProceduralObject.of(1), () -> {
                    throw new CancellationException();
                }));
    }

    /** In the world that all views share. */
    @Test
    void theDepthOfEachViewLeadsBackToTheSurface() {
        ViewSet set =
                new TrueOrbit(new DynamicOrbit(4, 15, 3), 40, 2, CAMERA, 2).withDepthOf(Shapes.sphere(0.4), SILENT);
        for (View view : set.views()) {
            Depth.Known depth = (Depth.Known) view.depth();
            for (int p = 0; p < 64 * 64; p++) {
                boolean object = view.mask().getRaster().getSample(p % 64, p / 64, 0) > 0;
                assertTrue(!object || depth.sees(p % 64, p / 64), "pixel " + p);
                if (object && p % 64 == 32) {
                    double z = depth.at(p % 64, p / 64);
                    double r = view.camera()
                            .unproject(p % 64 + 0.5, p / 64 + 0.5, z)
                            .length();
                    assertEquals(0.4, r, 0.01);
                }
            }
        }
    }

    @Test
    void moreSamplesThanFitAreRefused() {
        String words = assertThrows(
                        IllegalArgumentException.class,
                        () -> new TrueOrbit(new StaticOrbit(1, 0), 0, 2, Intrinsics.sv3d(10_000), 3))
                .getMessage();
        assertTrue(words.startsWith("need at most 16384 samples a side, got 10000 pixels of 3"), words);
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
