package org.svdmv.core.checkpoint;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import org.svdmv.core.kernel.Kernels;
import org.svdmv.core.kernel.Precision;

/**
 * Random weights of any name and shape, for measuring and testing without a checkpoint. A tensor depends on its name and the seed
 * alone. Its size keeps activations near unit variance: matrices and kernels have variance 1/(fan in), scales of norms are near 1,
 * other vectors near 0. Nothing is left at exactly 0 or 1, so a missing branch shows. Kernels
 * of convolutions are channels-last, as the networks keep them.
 *
 * @param manager owner of the tensors, on the device of the network
 * @param precision of matrices and kernels; vectors are float32
 */
public record RandomTensors(NDManager manager, Precision precision, long seed) implements TensorSource {

    @Override
    public boolean has(String name) {
        return true;
    }

    @Override
    public NDArray take(String name, long... shape) {
        return shape.length == 1 ? vector(name, shape[0]) : matrix(name, shape);
    }

    private NDArray vector(String name, long size) {
        try (NDArray values = normal(name, size)) {
            return values.mul(0.1).addi(name.endsWith("weight") ? 1 : 0);
        }
    }

    private NDArray matrix(String name, long... shape) {
        try (NDArray flat = normal(name, new Shape(shape).size());
                NDArray values = flat.muli(1 / Math.sqrt(fanIn(shape))).reshape(shape);
                NDArray cast = Kernels.cast(values, precision)) {
            return shape.length == 4 ? Kernels.channelsLast(cast) : Kernels.cast(cast, precision);
        }
    }

    private NDArray normal(String name, long size) {
        try (NDArray values = Kernels.randn(manager, 31 * seed + name.hashCode(), size)) {
            return values.toDevice(manager.getDevice(), true);
        }
    }

    @Override
    public void pass(String name, long... shape) {}

    private static long fanIn(long[] shape) {
        return Arrays.stream(shape).skip(1).reduce(1, (a, b) -> a * b);
    }
}
