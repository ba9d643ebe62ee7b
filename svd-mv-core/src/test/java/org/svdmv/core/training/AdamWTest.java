package org.svdmv.core.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.svdmv.core.kernel.Precision;

class AdamWTest {
    private static final float[] BEGIN = {1, -2, 0.5f};
    private static final float[][] GRADIENTS = {
        {0.3f, -1, 2}, {0.1f, -4, 0}, {-7, 0.2f, 0.02f}, {0.5f, 0.5f, 0.5f}, {0, 3, -0.3f}
    };
    private static final double RATE = 0.1;
    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.95;
    private static final double DECAY = 0.2;
    private static final double AVERAGE = 0.3;

    private final NDManager manager = NDManager.newBaseManager();

    @BeforeEach
    void noGradients() {
        JniUtils.setGradMode(false);
    }

    @AfterEach
    void close() {
        manager.close();
    }

    /** Constant rate; the average's decay is (1 + t) / (10 + t) where that is below 0.3. */
    private static Optimization settings(double clip) {
        return new Optimization(100, 1, 0, 1, RATE, 0, 1, BETA2, DECAY, AVERAGE, clip, Precision.F32);
    }

    /** Three numbers, as a vector (no weight decay) or a matrix. */
    private NDArray parameter(long... shape) {
        return manager.create(BEGIN, new Shape(shape));
    }

    private NDArray[] gradients(float[]... rows) {
        return Arrays.stream(rows).map(manager::create).toArray(NDArray[]::new);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void fiveStepsFollowTheEquation(int axes) {
        NDArray p = axes == 1 ? parameter(3) : parameter(1, 3);
        AdamW optimizer = new AdamW(manager, new NDArray[] {p});
        double decay = axes == 1 ? 0 : DECAY;
        double[] x = {BEGIN[0], BEGIN[1], BEGIN[2]};
        double[] average = x.clone();
        double[] m = new double[3];
        double[] v = new double[3];
        for (int step = 0; step < GRADIENTS.length; step++) {
            NDArray gradient = manager.create(GRADIENTS[step], p.getShape());
            optimizer.update(new NDArray[] {gradient}, settings(1e9), step);
            int t = step + 1;
            for (int i = 0; i < 3; i++) {
                double g = GRADIENTS[step][i];
                m[i] = BETA1 * m[i] + (1 - BETA1) * g;
                v[i] = BETA2 * v[i] + (1 - BETA2) * g * g;
                double mHat = m[i] / (1 - Math.pow(BETA1, t));
                double vHat = v[i] / (1 - Math.pow(BETA2, t));
                x[i] -= RATE * decay * x[i];
                x[i] -= RATE * mHat / (Math.sqrt(vHat) + 1e-8);
                double a = Math.min(AVERAGE, (1.0 + step) / (10.0 + step));
                average[i] = a * average[i] + (1 - a) * x[i];
            }
            assertEqual(x, p);
            assertEqual(average, optimizer.averages()[0]);
            assertEqual(m, optimizer.firstMoments()[0]);
            assertEqual(v, optimizer.secondMoments()[0]);
        }
    }

    private static void assertEqual(double[] expected, NDArray actual) {
        float[] values = actual.toFloatArray();
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], values[i], 2e-6 * (1 + Math.abs(expected[i])));
        }
    }

    /** The norm of (3, 0, 4) and (0, 12, 0) is 13. */
    @Test
    void aLongGradientIsShortenedAcrossAllTensorsAndAShortOneIsNot() {
        NDArray p = parameter(3);
        NDArray q = parameter(1, 3);
        AdamW optimizer = new AdamW(manager, new NDArray[] {p, q});
        NDArray[] both = {manager.create(new float[] {3, 0, 4}), manager.create(new float[][] {{0, 12, 0}})};
        assertEquals(13, optimizer.update(both, settings(1.3), 0), 1e-5);
        float tenth = (float) (0.1 * (1 - BETA1));
        assertArrayEquals(new float[] {3 * tenth, 0, 4 * tenth}, optimizer.firstMoments()[0].toFloatArray(), 1e-6f);
        assertArrayEquals(new float[] {0, 12 * tenth, 0}, optimizer.firstMoments()[1].toFloatArray(), 1e-6f);

        AdamW unclipped = new AdamW(manager, new NDArray[] {p});
        assertEquals(5, unclipped.update(gradients(new float[] {3, 0, 4}), settings(5.1), 0), 1e-5);
        assertArrayEquals(new float[] {0.3f, 0, 0.4f}, unclipped.firstMoments()[0].toFloatArray(), 1e-6f);
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, 1e30f})
    void aGradientWithoutAFiniteNormChangesNothing(float bad) {
        NDArray p = parameter(3);
        AdamW optimizer = new AdamW(manager, new NDArray[] {p});
        double norm = optimizer.update(gradients(new float[] {1, bad, 1}), settings(1), 0);
        assertTrue(!Double.isFinite(norm), "norm " + norm);
        assertArrayEquals(BEGIN, p.toFloatArray());
        assertArrayEquals(BEGIN, optimizer.averages()[0].toFloatArray());
        assertArrayEquals(new float[3], optimizer.firstMoments()[0].toFloatArray());
        assertArrayEquals(new float[3], optimizer.secondMoments()[0].toFloatArray());
        assertEquals(1, optimizer.update(gradients(new float[] {0, 1, 0}), settings(100), 0), 1e-6);
    }

    @Test
    void theRateGrowsLinearlyAndFallsAlongACosine() {
        Optimization o = new Optimization(110, 1, 0, 1, 2, 10, 0.1, 0.9, 0, 0.9, 1, Precision.F32);
        assertEquals(0.2, o.rate(0), 1e-12);
        assertEquals(2, o.rate(9), 1e-12);
        assertEquals(2, o.rate(10), 1e-12);
        assertEquals((2 + 0.2) / 2, o.rate(60), 1e-12);
        assertEquals(0.2, o.rate(110), 1e-12);
    }
}
