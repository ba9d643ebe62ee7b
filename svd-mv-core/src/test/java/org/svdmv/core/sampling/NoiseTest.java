package org.svdmv.core.sampling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NoiseTest {
    private NDManager manager;

    @BeforeEach
    void open() {
        manager = NDManager.newBaseManager();
    }

    @AfterEach
    void close() {
        manager.close();
    }

    /** Printed by PyTorch: {@code torch.manual_seed(42); torch.randn(4, 4)} and {@code torch.manual_seed(0); torch.randn(5)}. */
    @Test
    void theNumbersAreThoseOfPyTorch() {
        float[] sixteen = {
            1.9269f, 1.4873f, 0.9007f, -2.1055f, 0.6784f, -1.2345f, -0.0431f, -1.6047f, //
            -0.7521f, 1.6487f, -0.3925f, -1.4036f, -0.7279f, -0.5594f, -0.7688f, 0.7624f
        };
        float[] five = {1.5410f, -0.2934f, -2.1788f, 0.5684f, -1.0845f};
        assertArrayEquals(sixteen, Noise.of(42).normal(manager, 4, 4).toFloatArray(), 5.1e-5f);
        assertArrayEquals(five, Noise.of(0).normal(manager, 5).toFloatArray(), 5.1e-5f);
    }

    @Test
    void drawsFollowEachOtherAsInTheEngine() {
        long[][] shapes = {{5}, {1, 3, 16, 16}, {17}, {3}, {3, 4, 8, 8}};
        manager.getEngine().setRandomSeed(23);
        NDArray[] engine = Arrays.stream(shapes)
                .map(shape -> manager.randomNormal(new Shape(shape)))
                .toArray(NDArray[]::new);
        Noise noise = Noise.of(23);
        for (int i = 0; i < shapes.length; i++) {
            assertArrayEquals(
                    engine[i].toFloatArray(), noise.normal(manager, shapes[i]).toFloatArray(), 0, "draw " + i);
        }
    }

    @Test
    void anotherUserOfTheEnginesGeneratorDisturbsNothing() {
        Noise alone = Noise.of(7);
        Noise disturbed = Noise.of(7);
        for (int i = 0; i < 3; i++) {
            manager.getEngine().setRandomSeed(i);
            float[] expected = alone.normal(manager, 40).toFloatArray();
            manager.randomNormal(new Shape(100));
            assertArrayEquals(expected, disturbed.normal(manager, 40).toFloatArray(), 0);
        }
        manager.getEngine().setRandomSeed(1);
        float[] engine = manager.randomNormal(new Shape(20)).toFloatArray();
        manager.getEngine().setRandomSeed(1);
        alone.normal(manager, 40);
        assertArrayEquals(engine, manager.randomNormal(new Shape(20)).toFloatArray(), 0);
    }

    /** Seeds are 64 bits wide; mt19937 takes the lower 32. */
    @Test
    void theSeedMayBeLargerThanAnInteger() {
        float[] lower = Noise.of(5).normal(manager, 30).toFloatArray();
        assertArrayEquals(lower, Noise.of((1L << 40) + 5).normal(manager, 30).toFloatArray(), 0);
    }
}
