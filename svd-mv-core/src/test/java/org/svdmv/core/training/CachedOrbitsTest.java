package org.svdmv.core.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CachedOrbitsTest {
    private static final int PIXELS = 12;

    @TempDir
    Path folder;

    private final List<Integer> made = Collections.synchronizedList(new ArrayList<>());

    private Orbit orbit(int index) {
        made.add(index);
        byte[] pixels = new byte[PIXELS];
        Arrays.fill(pixels, (byte) (index * 50));
        return new Orbit(index / 8.0, pixels);
    }

    private CachedOrbits open(String name, int count) {
        return new CachedOrbits(folder.resolve("orbits"), name, PIXELS, count, this::orbit);
    }

    private static void assertOrbits(CachedOrbits orbits, int count) {
        for (int i = count - 1; i >= 0; i--) {
            Orbit orbit = orbits.orbit(i);
            assertEquals(i / 8.0, orbit.elevationDegrees());
            assertEquals((byte) (i * 50), orbit.pixels()[PIXELS - 1]);
            assertEquals(PIXELS, orbit.pixels().length);
        }
    }

    @Test
    void whatIsMadeIsNotMadeAgain() {
        try (CachedOrbits orbits = open("balls", 3)) {
            assertOrbits(orbits, 3);
        }
        assertEquals(List.of(0, 1, 2), made);
        made.clear();
        try (CachedOrbits orbits = open("balls", 5)) {
            assertOrbits(orbits, 5);
        }
        assertEquals(List.of(3, 4), made);
    }

    @Test
    void anOrbitCutShortIsMadeAgain() throws IOException {
        try (CachedOrbits orbits = open("balls", 3)) {
            assertOrbits(orbits, 3);
        }
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("orbits").toFile(), "rw")) {
            file.setLength(file.length() - 1);
        }
        made.clear();
        try (CachedOrbits orbits = open("balls", 3)) {
            assertOrbits(orbits, 3);
        }
        assertEquals(List.of(2), made);
    }

    @Test
    void otherDataAreRefused() {
        try (CachedOrbits orbits = open("balls", 1)) {
            assertOrbits(orbits, 1);
        }
        String message = assertThrows(IllegalArgumentException.class, () -> open("cubes", 1))
                .getMessage();
        assertTrue(message.contains("holds \"svdmv orbits balls\", wanted \"svdmv orbits cubes\""), message);
    }

    @Test
    void whoWaitsForAnOrbitThatCannotBeMadeIsTold() {
        OrbitSource broken = index -> {
            throw new IllegalStateException("no object " + index);
        };
        try (CachedOrbits orbits = new CachedOrbits(folder.resolve("orbits"), "none", PIXELS, 2, broken)) {
            assertEquals(
                    "no object 0",
                    assertThrows(IllegalStateException.class, () -> orbits.orbit(1))
                            .getMessage());
        }
    }
}
