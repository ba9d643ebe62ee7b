package org.svdmv.geometry.stereo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ZnccTest {
    private static final int COUNT = 25;

    @Test
    void itIsOneForAnyPositiveGainAndAnyOffset() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 20; i++) {
            double[] a = noise(random);
            double gain = random.nextDouble(0.1, 3);
            double offset = random.nextDouble(-50, 50);
            assertEquals(1, zncc(a, times(a, gain, offset)), 1e-9);
            assertEquals(-1, zncc(a, times(a, -gain, offset)), 1e-9);
        }
    }

    @Test
    void itIsTheSameBothWaysAndForAnyGainsAndOffsetsOfBoth() {
        SplittableRandom random = new SplittableRandom(2);
        double[] a = noise(random);
        double[] b = noise(random);
        assertEquals(zncc(a, b), zncc(b, a), 1e-12);
        assertEquals(zncc(a, b), zncc(times(a, 0.9, 7), times(b, 1.2, -4)), 1e-9);
    }

    /** (1, 2, 3) and (1, 3, 2): deviations (-1, 0, 1) and (-1, 1, 0), so 1 / 2. */
    @Test
    void itIsWhatTheEquationSays() {
        assertEquals(0.5, Zncc.of(new double[] {1, 2, 3}, new double[] {1, 3, 2}, 3, 1, 0), 1e-12);
    }

    @Test
    void pairsThatAreNotKnownDoNotCount() {
        double[] a = {1, 2, 3, 90};
        double[] b = {1, 3, 2, Double.NaN};
        assertEquals(0.5, Zncc.of(a, b, 4, 0.7, 0), 1e-12);
        assertEquals(Zncc.NOT_SEEN, Zncc.of(a, b, 4, 0.8, 0), 0);
    }

    @Test
    void whatHardlyVariesIsNothing() {
        double[] a = noise(new SplittableRandom(3));
        assertEquals(Zncc.NOTHING, Zncc.of(a, times(a, 0.01, 100), COUNT, 1, 3), 0);
        assertEquals(Zncc.NOTHING, Zncc.of(times(a, 0, 100), a, COUNT, 1, 0), 0);
    }

    private static double zncc(double[] a, double[] b) {
        return Zncc.of(a, b, COUNT, 1, 0);
    }

    private static double[] noise(SplittableRandom random) {
        return random.doubles(COUNT, 0, 255).toArray();
    }

    private static double[] times(double[] a, double gain, double offset) {
        double[] b = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            b[i] = gain * a[i] + offset;
        }
        return b;
    }
}
