package org.svdmv.core.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.svdmv.core.checkpoint.TensorSource;
import org.svdmv.core.checkpoint.Weights;
import org.svdmv.core.kernel.Kernels;
import org.svdmv.core.kernel.Precision;

/** The tensors of one network, float32, each in its own memory. They come into being when the network takes them for the first time. */
final class Parameters implements TensorSource {
    private final NDManager manager;
    private final TensorSource initial;
    private final Map<String, NDArray> tensors = new TreeMap<>();
    /** What the network does not need and its file format has. */
    private final Map<String, NDArray> unused = new TreeMap<>();

    private Parameters(NDManager manager, TensorSource initial) {
        this.manager = manager;
        this.initial = initial;
    }

    /**
     * The tensors that a network takes.
     *
     * @param initial has a value for each of them, which is copied
     */
    static Parameters of(NDManager manager, TensorSource initial, Consumer<Weights> network) {
        Parameters parameters = new Parameters(manager, initial);
        try (NDScope scope = new NDScope()) {
            network.accept(new Weights(parameters, ""));
        }
        return parameters;
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
        return tensors.containsKey(name) || initial.has(name);
    }

    @Override
    public NDArray take(String name, long... shape) {
        return tensors.computeIfAbsent(name, n -> copied(n, shape));
    }

    @Override
    public void pass(String name, long... shape) {
        unused.computeIfAbsent(name, n -> copied(n, shape));
    }

    private NDArray copied(String name, long... shape) {
        NDArray tensor = manager.create(initial.take(name, shape).toFloatArray(), new Shape(shape));
        NDScope.unregister(tensor);
        return tensor;
    }
}
