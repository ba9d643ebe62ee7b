package org.svdmv.geometry.mesh;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.joml.Matrix4d;
import org.joml.Vector2d;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.Pose;
import org.svdmv.geometry.procedural.ProceduralObject;

class ReferenceFramingTest {
    private static final int SIZE = 576;
    private static final double RADIUS = 2;

    private static Camera camera(double elevation, double azimuth) {
        return new Camera(Intrinsics.sv3d(SIZE), Pose.ofOrbit(elevation, azimuth, RADIUS));
    }

    /** Left, top, right, bottom of all vertices. */
    private static double[] box(Mesh mesh, Camera camera) {
        double[] box = {SIZE, SIZE, 0, 0};
        float[] p = mesh.positions();
        for (int i = 0; i < p.length; i += 3) {
            Vector2d pixel = camera.project(new Vector3d(p[i], p[i + 1], p[i + 2]));
            box[0] = Math.min(box[0], pixel.x);
            box[1] = Math.min(box[1], pixel.y);
            box[2] = Math.max(box[2], pixel.x);
            box[3] = Math.max(box[3], pixel.y);
        }
        return box;
    }

    private static void assertCentered(double[] box) {
        assertEquals(SIZE / 2.0, (box[0] + box[2]) / 2, 0.1);
        assertEquals(SIZE / 2.0, (box[1] + box[3]) / 2, 0.1);
    }

    private static double longerSide(double[] box) {
        return Math.max(box[2] - box[0], box[3] - box[1]);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.917, 1})
    void aFittedObjectIsCenteredAndFillsItsShareUnlessThatTakesItTooFar(double ratio) {
        SplittableRandom random = new SplittableRandom(7);
        int filled = 0;
        for (int seed = 0; seed < 40; seed++) {
            Camera camera = camera(random.nextDouble(-30, 80), random.nextDouble(360));
            Mesh fitted = new ReferenceFraming(ratio).fit(ProceduralObject.of(seed), camera);
            double[] box = box(fitted, camera);
            double reach = fitted.radius() / (ReferenceFraming.REACH * RADIUS);
            assertCentered(box);
            assertTrue(reach < 1.001, "seed " + seed + " reaches " + reach);
            if (reach < 0.999) {
                assertEquals(ratio * SIZE, longerSide(box), 0.1, "seed " + seed);
                filled++;
            }
        }
        assertTrue(filled > 30, filled + " of 40 fill their share");
    }

    @Test
    void aLongObjectSeenAlongItsLengthStaysAwayFromTheOtherCameras() {
        Camera camera = camera(0, 0);
        Mesh fitted = ReferenceFraming.SV3D.fit(Shapes.box(4, 0.2, 0.2), camera);
        assertEquals(ReferenceFraming.REACH * RADIUS, fitted.radius(), 1e-3);
        assertCentered(box(fitted, camera));
        assertTrue(longerSide(box(fitted, camera)) < 0.5 * SIZE);
    }

    @Test
    void whereAnObjectWasAndHowLargeDoesNotMatter() {
        Camera camera = camera(20, 130);
        Mesh mesh = ProceduralObject.of(3);
        Mesh elsewhere = mesh.transformed(new Matrix4d().scaling(7).translate(0.1, -0.04, 0.05));
        Mesh fitted = ReferenceFraming.SV3D.fit(mesh, camera);
        double[] expected = box(fitted, camera);
        assertArrayEquals(expected, box(ReferenceFraming.SV3D.fit(elsewhere, camera), camera), 0.1);
        assertArrayEquals(expected, box(ReferenceFraming.SV3D.fit(fitted, camera), camera), 0.1);
    }

    @Test
    void thePlacementNeitherTurnsNorStretches() {
        Matrix4d placement = ReferenceFraming.SV3D.placement(ProceduralObject.of(5), camera(10, 60));
        double scale = placement.m00();
        Matrix4d expected = new Matrix4d().translation(placement.m30(), placement.m31(), placement.m32());
        assertTrue(expected.scale(scale).equals(placement, 1e-12), placement::toString);
        assertTrue(scale > 0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 1.01, Double.NaN})
    void aShareOutsideOfThePictureIsRefused(double ratio) {
        String words = assertThrows(IllegalArgumentException.class, () -> new ReferenceFraming(ratio))
                .getMessage();
        assertTrue(words.contains("got " + ratio + "; SV3D uses 0.917"), words);
    }
}
