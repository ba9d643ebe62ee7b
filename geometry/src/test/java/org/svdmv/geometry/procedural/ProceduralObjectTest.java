package org.svdmv.geometry.procedural;

import static org.junit.jupiter.api.Assertions.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.LongStream;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.svdmv.geometry.mesh.Bounds;
import org.svdmv.geometry.mesh.Mesh;

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
