package org.svdmv.core.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.svdmv.core.kernel.Kernels;
import org.svdmv.core.kernel.Precision;

class RandomTensorsTest {
    private NDManager manager;

    @BeforeEach
    void open() {
        manager = NDManager.newBaseManager();
    }

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void aTensorDependsOnItsNameAndTheSeedAlone() {
        RandomTensors first = new RandomTensors(manager, Precision.F32, 1);
        float[] a = first.take("a.weight", 4, 8).toFloatArray();
        float[] b = first.take("b.weight", 4, 8).toFloatArray();
        RandomTensors again = new RandomTensors(manager, Precision.F32, 1);
        assertArrayEquals(b, again.take("b.weight", 4, 8).toFloatArray(), 0);
        assertArrayEquals(a, again.take("a.weight", 4, 8).toFloatArray(), 0);
        assertNotEquals(a[0], b[0]);
        assertNotEquals(
                a[0],
                new RandomTensors(manager, Precision.F32, 2)
                        .take("a.weight", 4, 8)
                        .toFloatArray()[0]);
    }

    @Test
    void aLinearLayerKeepsTheVariance() {
        NDArray w = new RandomTensors(manager, Precision.F32, 1).take("linear.weight", 200, 300);
        NDArray x = manager.randomNormal(new Shape(50, 300));
        double variance = Kernels.linear(x, w, null).square().mean().getFloat();
        assertEquals(1, variance, 0.05);
    }

    @Test
    void normScalesAreNearOneAndBiasesNearZero() {
        RandomTensors random = new RandomTensors(manager, Precision.F32, 1);
        assertEquals(1, random.take("norm.weight", 500).mean().getFloat(), 0.02);
        assertEquals(0, random.take("norm.bias", 500).mean().getFloat(), 0.02);
    }

    @Test
    void matricesComeInTheWantedPrecisionVectorsInFloatAndNothingElseIsLeft() {
        NDArray w = new RandomTensors(manager, Precision.BF16, 1).take("conv.weight", 4, 3, 3, 3);
        NDArray b = new RandomTensors(manager, Precision.BF16, 1).take("conv.bias", 4);
        assertEquals(DataType.FLOAT32, b.getDataType());
        assertEquals(2, manager.getManagedArrays().size());
        assertEquals(new Shape(4, 3, 3, 3), w.getShape());
        for (float value : Kernels.cast(w, Precision.F32).toFloatArray()) {
            assertEquals(0, Float.floatToIntBits(value) & 0xffff);
        }
    }
}
