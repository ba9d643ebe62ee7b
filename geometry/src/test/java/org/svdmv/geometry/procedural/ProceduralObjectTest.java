package org.svdmv.geometry.procedural;

import static org.junit.jupiter.api.Assertions.*;

import java.awt.image.Raster;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.LongStream;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.Pose;
import org.svdmv.camera.Trajectory;
import org.svdmv.geometry.mesh.Bounds;
import org.svdmv.geometry.mesh.Mesh;
import org.svdmv.geometry.raster.Rasterizer;

class ProceduralObjectTest {
    @Test
    void aSeedGivesTheSameObjectInEveryThread() {
        LongStream.range(0, 60).parallel().forEach(seed -> {
            Mesh one = ProceduralObject.of(seed);
            Mesh other = ProceduralObject.of(seed);
            assertArrayEquals(one.positions(), other.positions());
            assertArrayEquals(one.colors(), other.colors());
            assertArrayEquals(one.triangles(), other.triangles());
        });
    }

    @Test
    void seedsReachEveryFamilyAboutEquallyOften() {
        int[] seen = new int[Family.values().length];
        LongStream.range(0, 100L * seen.length)
                .forEach(seed -> seen[ProceduralObject.family(seed).ordinal()]++);
        assertTrue(Arrays.stream(seen).allMatch(n -> n > 50 && n < 150), Arrays.toString(seen));
    }

    @ParameterizedTest
    @EnumSource
    void objectsAreCenteredOfExtentOneAndWholeInTheDefaultOrbit(Family family) {
        for (long seed = 0; seed < 3; seed++) {
            Mesh mesh = ProceduralObject.of(family, seed);
            Bounds bounds = mesh.bounds();
            assertEquals(0, bounds.center().length(), 1e-6);
            assertTrue(bounds.largestExtent() <= 1 + 1e-6 && bounds.largestExtent() > 0.6, () -> "" + bounds);
            assertTrue(mesh.radius() <= 0.5701);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyViewShowsTheWholeObject(Family family) {
        Mesh mesh = ProceduralObject.of(family, 7);
        for (int i = 0; i < 6; i++) {
            Camera camera = new Camera(Intrinsics.sv3d(48), Pose.ofOrbit(20 * i - 30, 60 * i, Trajectory.SV3D_RADIUS));
            Raster mask = Rasterizer.render(mesh, camera, 1).mask().getRaster();
            int covered = 0;
            for (int p = 0; p < 48 * 48; p++) {
                int there = mask.getSample(p % 48, p / 48, 0) / 255;
                covered += there;
                boolean rim = p % 48 == 0 || p % 48 == 47 || p / 48 == 0 || p / 48 == 47;
                assertFalse(rim && there == 1, "touches the border in view " + i);
            }
            assertTrue(covered > 48 * 48 / 50, "covers " + covered + " pixels in view " + i);
        }
    }

    @ParameterizedTest
    @EnumSource
    void objectsAreBuiltOfAFewThousandTrianglesWithUnitNormals(Family family) {
        for (long seed = 0; seed < 3; seed++) {
            Mesh mesh = ProceduralObject.of(family, seed);
            assertTrue(mesh.triangleCount() > 150 && mesh.triangleCount() < 8000, () -> "" + mesh.triangleCount());
            float[] n = mesh.normals();
            for (int corner : mesh.triangles()) {
                double length = Vector3d.length(n[3 * corner], n[3 * corner + 1], n[3 * corner + 2]);
                if (!(Math.abs(length - 1) < 1e-4)) {
                    fail("a normal of length " + length + " in seed " + seed);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void objectsHaveSeveralColorsAndDifferFromSeedToSeed(Family family) {
        Mesh one = ProceduralObject.of(family, 1);
        Mesh other = ProceduralObject.of(family, 2);
        assertTrue(colors(one).size() >= 2);
        assertFalse(Arrays.equals(one.colors(), other.colors()) && Arrays.equals(one.positions(), other.positions()));
    }

    /** Frozen: whoever changes these objects changes the training data of the embedded model, and its evaluation. */
    @Test
    void theObjectsAreThoseThatTheEmbeddedModelWasTrainedOn() {
        int triangles = 0;
        double positions = 0;
        double colors = 0;
        for (long seed = 0; seed < 200; seed++) {
            Mesh mesh = ProceduralObject.of(seed);
            triangles += mesh.triangleCount();
            positions += meanOfAbsolutes(mesh.positions()) / 200;
            colors += meanOfAbsolutes(mesh.colors()) / 200;
        }
        assertEquals(413300, triangles);
        assertEquals(0.1730025, positions, 1e-6);
        assertEquals(0.4974376, colors, 1e-6);
    }

    private static double meanOfAbsolutes(float[] numbers) {
        double sum = 0;
        for (float number : numbers) {
            sum += Math.abs(number);
        }
        return sum / numbers.length;
    }

    private static Set<Integer> colors(Mesh mesh) {
        Set<Integer> colors = new HashSet<>();
        for (int i = 0; i < mesh.colors().length; i += 3) {
            colors.add(Arrays.hashCode(Arrays.copyOfRange(mesh.colors(), i, i + 3)));
        }
        return colors;
    }

    @Test
    void thereAreAtLeastFiftyFamilies() {
        assertTrue(EnumSet.allOf(Family.class).size() >= 50);
    }
}
