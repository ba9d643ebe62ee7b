package org.svdmv.core.sampling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.svdmv.core.sampling.SigmaSchedule.Fixed;
import org.svdmv.core.sampling.SigmaSchedule.Karras;

class SigmaScheduleTest {

    @Test
    void fiftyStepsAreThoseOfTheReference() {
        double[] sigmas = Karras.SVD.sigmas(50);
        assertArrayEquals(new double[] {700, 620.33, 548.56, 484.03}, Arrays.copyOf(sigmas, 4), 0.005);
        assertArrayEquals(
                new double[] {0.01382, 0.00768, 0.00405, 0.002, 0}, Arrays.copyOfRange(sigmas, 46, 51), 0.000005);
    }

    @Test
    void otherCountsAreThoseOfTheReference() {
        assertArrayEquals(new double[] {700, 545.73, 421.57}, Arrays.copyOf(Karras.SVD.sigmas(25), 3), 0.005);
        assertArrayEquals(new double[] {700, 570.03, 461.31}, Arrays.copyOf(Karras.SVD.sigmas(30), 3), 0.005);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 10, 11, 50, 1000})
    void everyScheduleDecreasesFromItsFirstLevelToZero(int steps) {
        for (SigmaSchedule schedule : List.of(Karras.SVD, new Karras(0.01, 80, 3), SigmaSchedule.ALIGN_YOUR_STEPS)) {
            double[] sigmas = schedule.sigmas(steps);
            assertEquals(steps + 1, sigmas.length);
            assertEquals(schedule instanceof Karras k ? k.sigmaMax() : 700, sigmas[0], 1e-9);
            assertEquals(0, sigmas[steps]);
            for (int i = 0; i < steps; i++) {
                assertTrue(sigmas[i] > sigmas[i + 1], () -> Arrays.toString(sigmas));
            }
        }
    }

    @Test
    void karrasStepsAreEvenInTheRoot() {
        double[] sigmas = new Karras(0.5, 9, 2).sigmas(12);
        double step = Math.sqrt(sigmas[0]) - Math.sqrt(sigmas[1]);
        for (int i = 0; i < 11; i++) {
            assertEquals(step, Math.sqrt(sigmas[i]) - Math.sqrt(sigmas[i + 1]), 1e-12);
        }
        assertEquals(0.5, sigmas[11], 1e-12);
    }

    @Test
    void aFixedListIsReturnedAtItsOwnCountAndEndsInZero() {
        assertArrayEquals(
                new double[] {700, 54.5, 15.886, 7.977, 4.248, 1.789, 0.981, 0.403, 0.173, 0.034, 0},
                SigmaSchedule.ALIGN_YOUR_STEPS.sigmas(10),
                1e-9);
    }

    @Test
    void aFixedListIsInterpolatedInTheLogarithm() {
        assertArrayEquals(
                new double[] {100, 31.6227766, 10, 3.16227766, 0},
                new Fixed(List.of(100.0, 10.0, 1.0)).sigmas(4),
                1e-7);
    }

    @Test
    void nonsenseIsRefusedWithTheWayOut() {
        Exception swapped = assertThrows(IllegalArgumentException.class, () -> new Karras(5, 2, 7));
        assertEquals(
                "need 0 < sigmaMin < sigmaMax, got 5.0 and 2.0; SVD and SV3D use 0.002 and 700", swapped.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new Karras(Double.NaN, 2, 7));
        assertThrows(IllegalArgumentException.class, () -> new Karras(0.002, 700, 0));
        assertThrows(IllegalArgumentException.class, () -> new Fixed(List.of(1.0)));
        assertThrows(IllegalArgumentException.class, () -> new Fixed(List.of(1.0, 2.0)));
        assertThrows(IllegalArgumentException.class, () -> new Fixed(List.of(1.0, 0.0)));
        Exception none = assertThrows(IllegalArgumentException.class, () -> Karras.SVD.sigmas(0));
        assertEquals("need at least 1 step, got 0", none.getMessage());
    }
}
