package org.svdmv.core.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentOrbitsTest {
    private final List<Integer> read = new ArrayList<>();

    private Orbit read(int index) {
        read.add(index);
        return new Orbit(index, new byte[] {(byte) index});
    }

    @Test
    void anOrbitIsReadOnceWhileItIsAmongTheLastOnes() {
        RecentOrbits orbits = new RecentOrbits(this::read, 2);
        Orbit first = orbits.orbit(7);
        orbits.orbit(8);
        assertSame(first, orbits.orbit(7));
        assertEquals(List.of(7, 8), read);
    }

    @Test
    void theOneUsedLongestAgoIsReadAgain() {
        RecentOrbits orbits = new RecentOrbits(this::read, 2);
        for (int index : new int[] {1, 2, 1, 3, 1, 2}) {
            assertEquals(index, orbits.orbit(index).elevationDegrees());
        }
        assertEquals(List.of(1, 2, 3, 2), read);
    }
}
