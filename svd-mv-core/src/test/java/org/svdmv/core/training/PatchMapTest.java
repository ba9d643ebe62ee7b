package org.svdmv.core.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.svdmv.core.kernel.Kernels;

class PatchMapTest {
    private final NDManager manager = NDManager.newBaseManager();

    @AfterEach
    void close() {
        manager.close();
    }

    private NDArray random(long... shape) {
        return manager.randomNormal(new Shape(shape));
    }

    @Test
    void anAffineMapOfPatchesIsReadOff() {
        NDArray weight = random(5, 3, 4, 4);
        NDArray bias = random(5);
        UnaryOperator<NDArray> encoder = x -> Kernels.conv2d(x, weight, bias, 4, 0);
        PatchMap map = PatchMap.of(encoder, random(2, 3, 16, 16)).orElseThrow();
        assertArrayEquals(weight.toFloatArray(), map.weight().toFloatArray(), 1e-5f);
        assertArrayEquals(bias.toFloatArray(), map.bias().toFloatArray(), 1e-5f);
        NDArray x = random(3, 3, 16, 16);
        assertArrayEquals(encoder.apply(x).toFloatArray(), map.apply(x).toFloatArray(), 1e-4f);
    }

    @Test
    void patchesThatSeeTheirNeighborsAreNoPatchMap() {
        NDArray weight = random(5, 3, 6, 6);
        UnaryOperator<NDArray> encoder = x -> Kernels.conv2d(x, weight, null, 4, 1);
        assertEquals(Optional.empty(), PatchMap.of(encoder, random(1, 3, 16, 16)));
    }

    @Test
    void whatIsNotAffineIsNoPatchMap() {
        NDArray weight = random(5, 3, 4, 4);
        UnaryOperator<NDArray> encoder = x -> Kernels.silu(Kernels.conv2d(x, weight, null, 4, 0));
        assertEquals(Optional.empty(), PatchMap.of(encoder, random(1, 3, 16, 16)));
    }
}
