package org.svdmv.assets.chart;

import static org.junit.jupiter.api.Assertions.*;

import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ScaleTest {
    private static List<String> labels(double leastStep, double... values) {
        Scale scale = Scale.of(DoubleStream.of(values), leastStep);
        return scale.ticks().stream().map(scale::label).toList();
    }

    @Test
    void ticksAreRoundNumbersAroundTheValues() {
        assertEquals(List.of("10", "12", "14", "16", "18", "20"), labels(0, 10, 20));
        assertEquals(List.of("0.40", "0.45", "0.50", "0.55", "0.60"), labels(0, 0.41, 0.6));
        assertEquals(List.of("-1.0", "-0.5", "0.0", "0.5", "1.0"), labels(0, -1, 0.9));
        assertEquals(List.of("0", "50000", "100000", "150000", "200000", "250000"), labels(0, 0, 250_000));
    }

    @Test
    void whatIsCountedHasWholeTicks() {
        assertEquals(List.of("0", "1", "2"), labels(1, 0, 2));
        assertEquals(List.of("0", "5", "10", "15", "20"), labels(1, 0, 20));
    }

    @Test
    void oneValueStandsInTheMiddle() {
        Scale scale = Scale.of(DoubleStream.of(7, 7), 0);
        assertEquals(0.5, scale.fraction(7), 0.2);
        assertEquals(0.5, Scale.of(DoubleStream.of(0), 0).fraction(0), 1e-12);
    }

    @Test
    void anyValuesLieWithinAtMostNineTicks() {
        Random random = new Random(3);
        for (int i = 0; i < 1000; i++) {
            double a = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(12) - 6);
            double b = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(12) - 6);
            Scale scale = Scale.of(DoubleStream.of(a, b), 0);
            int ticks = scale.ticks().size();
            assertTrue(ticks >= 2 && ticks <= 9, ticks + " ticks from " + a + " to " + b);
            for (double value : new double[] {a, b}) {
                double fraction = scale.fraction(value);
                assertTrue(fraction >= -1e-6 && fraction <= 1 + 1e-6, value + " at " + fraction);
            }
        }
    }
}
