package org.svdmv.core.checkpoint;

import ai.djl.ndarray.NDArray;

/** A view of a checkpoint below a name prefix, in the names of the sgm reference ("input_blocks.1.0.in_layers.0.weight"). */
public record Weights(TensorSource source, String prefix) {

    /** The weights below {@code prefix.a.b.c.}; an empty path is this. */
    public Weights at(Object... path) {
        StringBuilder below = new StringBuilder(prefix);
        for (Object step : path) {
            below.append(step).append('.');
        }
        return new Weights(source, below.toString());
    }

    /** The tensor {@code prefix + name}, which must have this shape. */
    public NDArray tensor(String name, long... shape) {
        return source.take(prefix + name, shape);
    }

    /** Names a tensor that the checkpoint may hold and the network does not need. */
    public void unused(String name, long... shape) {
        source.pass(prefix + name, shape);
    }

    /** Whether the tensor {@code prefix + name} exists. */
    public boolean has(String name) {
        return source.has(prefix + name);
    }
}
