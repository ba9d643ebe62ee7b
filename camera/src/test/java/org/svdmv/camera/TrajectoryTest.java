package org.svdmv.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrajectoryTest {
    @Test
    void sv3dsStaticOrbitHasEqualStepsAndTheInputViewLast() {
        StaticOrbit orbit = new StaticOrbit(21, 10);
        assertEquals(21, orbit.size());
        assertEquals(20, orbit.referenceIndex());
        assertEquals(new ViewAngles(10, 0), orbit.angles().get(20));
        assertEquals(17.142857142857142, orbit.angles().get(0).azimuthDegrees(), 1e-12);
        assertEquals(342.85714285714283, orbit.angles().get(19).azimuthDegrees(), 1e-12);
        for (int i = 0; i < 21; i++) {
            assertEquals(10, orbit.angles().get(i).elevationDegrees());
            assertEquals((i + 1) * 360 / 21.0 % 360, orbit.angles().get(i).azimuthDegrees(), 1e-12);
        }
    }

    @Test
    void aSingleViewIsTheInputView() {
        assertEquals(List.of(new ViewAngles(5, 0)), new StaticOrbit(1, 5).angles());
    }

    @Test
    void theCamerasOfAnOrbitStandAtItsAngles() {
        Trajectory orbit = new DynamicOrbit(21, 10, 3);
        List<Camera> cameras = orbit.cameras(Intrinsics.sv3d(64), 2);
        assertEquals(21, cameras.size());
        for (int i = 0; i < 21; i++) {
            ViewAngles seen = ViewAngles.of(cameras.get(i).pose()).orElseThrow();
            ViewAngles wanted = orbit.angles().get(i);
            assertEquals(wanted.elevationDegrees(), seen.elevationDegrees(), 1e-9);
            assertEquals(0, Math.IEEEremainder(wanted.azimuthDegrees() - seen.azimuthDegrees(), 360), 1e-9);
            assertEquals(2, cameras.get(i).pose().center().length(), 1e-12);
        }
    }

    @Test
    void aDynamicOrbitClosesInAscendingAzimuthsWithTheInputViewLastAtItsOwnElevation() {
        for (long seed = 0; seed < 200; seed++) {
            DynamicOrbit orbit = new DynamicOrbit(21, 12, seed);
            List<ViewAngles> angles = orbit.angles();
            assertEquals(21, angles.size());
            assertEquals(20, orbit.referenceIndex());
            assertEquals(new ViewAngles(12, 0), angles.get(20));
            double before = 0;
            for (ViewAngles a : angles.subList(0, 20)) {
                assertTrue(a.azimuthDegrees() > before && a.azimuthDegrees() < 360);
                assertTrue(Math.abs(a.elevationDegrees()) <= 89);
                before = a.azimuthDegrees();
            }
        }
    }

    @Test
    void aDynamicOrbitIsASumOfWholeWavesAroundItsElevation() {
        // Odd around the input view, where it is not clamped: e(t) - e0 = -(e(1 - t) - e0).
        int free = 0;
        for (long seed = 0; seed < 50; seed++) {
            List<ViewAngles> angles = new DynamicOrbit(21, 12, seed).angles();
            for (int i = 0; i < 20; i++) {
                double e = angles.get(i).elevationDegrees();
                double opposite = angles.get(19 - i).elevationDegrees();
                if (Math.abs(e) < 89 && Math.abs(opposite) < 89) {
                    assertEquals(24, e + opposite, 1e-9);
                    free++;
                }
            }
        }
        assertTrue(free > 800, free + " of 1000 were not clamped");
    }

    @Test
    void aDynamicOrbitIsItsSeeds() {
        assertEquals(new DynamicOrbit(21, 5, 1).angles(), new DynamicOrbit(21, 5, 1).angles());
        assertNotEquals(new DynamicOrbit(21, 5, 1).angles(), new DynamicOrbit(21, 5, 2).angles());
    }

    @Test
    void aCustomOrbitIsTurnedSoThatItsLastViewIsTheInput() {
        CustomOrbit orbit = CustomOrbit.of(List.of(0.0, 10.0, 20.0), List.of(100.0, 200.0, 30.0));
        assertEquals(2, orbit.referenceIndex());
        assertEquals(List.of(new ViewAngles(0, 70), new ViewAngles(10, 170), new ViewAngles(20, 0)), orbit.angles());
    }

    @Test
    void aCustomOrbitMayNameItsInputView() {
        CustomOrbit orbit = CustomOrbit.of(List.of(0.0, 10.0), List.of(0.0, -90.0), 0);
        assertEquals(List.of(new ViewAngles(0, 0), new ViewAngles(10, 270)), orbit.angles());
    }

    @Test
    void azimuthsAreKeptInOneTurn() {
        assertEquals(new ViewAngles(0, 270), new ViewAngles(0, -90));
        assertEquals(new ViewAngles(0, 0), new ViewAngles(0, 720));
        assertEquals(new ViewAngles(0, 0), new ViewAngles(0, -0.0));
        assertEquals(0, new ViewAngles(0, -1e-20).azimuthDegrees());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 8, 20, 21})
    void anEvenSubsetIsAsWantedKeepsTheReferenceAndHasStepsThatDifferByOne(int size) {
        for (int wanted = 1; wanted <= size; wanted++) {
            for (int reference = 0; reference < size; reference++) {
                List<Integer> kept = EvenSubset.of(size, reference, wanted);
                assertEquals(wanted, new HashSet<>(kept).size());
                assertEquals(kept.stream().sorted().toList(), kept);
                assertTrue(kept.contains(reference));
                assertTrue(kept.get(0) >= 0 && kept.get(wanted - 1) < size);
                for (int k = 0; k < wanted; k++) {
                    int step = k + 1 < wanted ? kept.get(k + 1) - kept.get(k) : kept.get(0) + size - kept.get(k);
                    assertTrue(step >= size / wanted && step <= (size + wanted - 1) / wanted, kept.toString());
                }
            }
        }
    }

    @Test
    void sevenOf21AreEveryThirdAndEndWithTheInputView() {
        assertEquals(List.of(2, 5, 8, 11, 14, 17, 20), EvenSubset.of(21, 20, 7));
        Trajectory seven = new StaticOrbit(21, 10).evenly(7);
        assertEquals(6, seven.referenceIndex());
        for (int i = 0; i < 7; i++) {
            ViewAngles expected = new StaticOrbit(7, 10).angles().get(i);
            assertEquals(expected.azimuthDegrees(), seven.angles().get(i).azimuthDegrees(), 1e-12);
        }
    }

    @Test
    void allOf21AreTheOrbitItself() {
        assertEquals(IntStream.range(0, 21).boxed().toList(), EvenSubset.of(21, 20, 21));
    }

    @Test
    void nonsenseIsRefusedWithAWayOut() {
        assertTrue(refusal(() -> EvenSubset.of(21, 20, 22))
                .contains("need 1 to 21 views, got 22; the model makes 21 views at once"));
        assertTrue(refusal(() -> EvenSubset.of(21, 20, 0)).contains("got 0"));
        assertTrue(refusal(() -> new StaticOrbit(0, 0)).contains("need at least 1 view, got 0; SV3D makes 21"));
        assertTrue(refusal(() -> new StaticOrbit(21, Double.NaN))
                .contains("need an elevation in [-90, 90] degrees, got NaN"));
        assertTrue(refusal(() -> new DynamicOrbit(21, Double.NaN, 0))
                .contains("need an elevation in [-89, 89] degrees, got NaN"));
        assertTrue(refusal(() -> new DynamicOrbit(1, 0, 0)).contains("need at least 2 views to go around"));
        assertTrue(refusal(() -> CustomOrbit.of(List.of(0.0), List.of(0.0, 1.0)))
                .contains("got 1 elevations and 2 azimuths"));
        assertTrue(refusal(() -> CustomOrbit.of(List.of(), List.of())).contains("need as many"));
        assertTrue(
                refusal(() -> CustomOrbit.of(List.of(0.0), List.of(Double.NaN))).contains("need a finite azimuth"));
        assertTrue(refusal(() -> CustomOrbit.of(List.of(0.0), List.of(0.0), 1))
                .contains("need a reference index in [0, 0], got 1"));
        assertTrue(refusal(() -> new CustomOrbit(List.of(new ViewAngles(0, 5)), 0))
                .contains("need azimuth 0 for the input view 0"));
    }

    private static String refusal(Runnable action) {
        return assertThrows(IllegalArgumentException.class, action::run).getMessage();
    }
}
