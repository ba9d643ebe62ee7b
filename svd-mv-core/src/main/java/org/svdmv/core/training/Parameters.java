package org.svdmv.core.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.svdmv.core.checkpoint.TensorSource;
import org.svdmv.core.checkpoint.Weights;
import org.svdmv.core.kernel.Kernels;
import org.svdmv.core.kernel.Precision;

/**
 * The trainable tensors of one network, float32, with gradients. They come into being when the network that is loaded from here takes
 * them: from given values where these have the name, else from the {@link Initializer}.
 */
final class Parameters implements TensorSource {
    private final NDManager manager;
    private final Initializer initializer;
    private final TensorSource given;
    private final Map<String, NDArray> tensors = new TreeMap<>();
    /** What the network does not need and its file format has. */
    private final Map<String, NDArray> unused = new TreeMap<>();

    Parameters(NDManager manager, Initializer initializer, TensorSource given) {
        this.manager = manager;
        this.initializer = initializer;
        this.given = given;
    }

    /** Matrices and kernels rounded to a precision, vectors as they are; gradients flow through to the parameters. */
    Weights weights(Precision precision) {
        return new Weights(new Rounded(this, precision), "");
    }

    private record Rounded(Parameters parameters, Precision precision) implements TensorSource {
        @Override
        public boolean has(String name) {
            return parameters.has(name);
        }

        @Override
        public NDArray take(String name, long... shape) {
            NDArray master = parameters.take(name, shape);
            return shape.length < 2 ? master : Kernels.cast(master, precision);
        }

        @Override
        public void pass(String name, long... shape) {
            parameters.pass(name, shape);
        }
    }

    /** By name, in the order of the names. */
    Map<String, NDArray> tensors() {
        return Collections.unmodifiableMap(tensors);
    }

    /** Also the tensors that the network leaves out and its file holds. */
    Map<String, NDArray> all() {
        Map<String, NDArray> all = new TreeMap<>(unused);
        all.putAll(tensors);
        return all;
    }

    @Override
    public boolean has(String name) {
        return tensors.containsKey(name) || given.has(name);
    }

    @Override
    public NDArray take(String name, long... shape) {
        return tensors.computeIfAbsent(name, n -> learned(n, shape));
    }

    @Override
    public void pass(String name, long... shape) {
        unused.computeIfAbsent(name, n -> create(n, shape));
    }

    private NDArray learned(String name, long... shape) {
        NDArray tensor = create(name, shape);
        tensor.setRequiresGradient(true);
        return tensor;
    }

    private NDArray create(String name, long... shape) {
        return manager.create(values(name, shape), new Shape(shape));
    }

    private float[] values(String name, long... shape) {
        return given.has(name)
                ? given.take(name, shape).toType(DataType.FLOAT32, false).toFloatArray()
                : initializer.values(name, shape);
    }
}
