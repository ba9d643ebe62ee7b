package org.svdmv.core.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AugmentationTest {
    private static final int SIZE = 24;

    private static byte[] changed(Augmentation augmentation, byte[] orbit, int frames) {
        byte[] changed = new byte[orbit.length];
        for (int k = 0; k < frames; k++) {
            augmentation.apply(orbit, frames, SIZE, k, changed, k * SIZE * SIZE * 3);
        }
        return changed;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 8, 21})
    void theMirroredOrbitOfAMirroredObjectIsItsOrbit(int frames) {
        Balls object = Balls.of(frames);
        byte[] orbit = object.orbit(frames, SIZE, 20).pixels();
        byte[] mirrored = object.mirrored().orbit(frames, SIZE, 20).pixels();
        assertFalse(Arrays.equals(orbit, mirrored));
        assertArrayEquals(orbit, changed(new Augmentation(1), mirrored, frames));
    }

    @Test
    void theMirrorTwiceChangesNothing() {
        byte[] orbit = Balls.of(3).orbit(7, SIZE, 5).pixels();
        Augmentation mirror = new Augmentation(1);
        assertArrayEquals(orbit, changed(mirror, changed(mirror, orbit, 7), 7));
    }

    @Test
    void theOrdersOfTheColorsAreTheSixPermutations() {
        byte[] orbit = new byte[SIZE * SIZE * 3];
        for (int i = 0; i < orbit.length; i++) {
            orbit[i] = (byte) (i % 3);
        }
        Set<String> orders = new HashSet<>();
        for (int code = 0; code < Augmentation.COUNT; code += 2) {
            byte[] pixel = Arrays.copyOf(changed(new Augmentation(code), orbit, 1), 3);
            orders.add(Arrays.toString(pixel));
            Arrays.sort(pixel);
            assertArrayEquals(new byte[] {0, 1, 2}, pixel);
        }
        assertEquals(6, orders.size());
        assertArrayEquals(orbit, changed(new Augmentation(0), orbit, 1));
    }
}
