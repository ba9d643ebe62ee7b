package org.svdmv.core.checkpoint;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;

/** Answers with the shapes of a checkpoint and hands out tensors of one number: what a network asks for is checked, nothing is read. */
final class DrySource implements TensorSource {
    private final Map<String, Recipe> recipes;
    private final NDManager manager;
    private final Set<String> untaken;

    DrySource(Map<String, Recipe> recipes, NDManager manager) {
        this.recipes = recipes;
        this.manager = manager;
        this.untaken = new TreeSet<>(recipes.keySet());
    }

    Weights weights() {
        return new Weights(this, "");
    }

    Set<String> untaken() {
        return untaken;
    }

    @Override
    public boolean has(String name) {
        return recipes.containsKey(name);
    }

    @Override
    public NDArray take(String name, long... shape) {
        pass(name, shape);
        long[] ones = new long[shape.length];
        Arrays.fill(ones, 1);
        return manager.zeros(new Shape(ones));
    }

    @Override
    public void pass(String name, long... shape) {
        List<Long> wanted = LongStream.of(shape).boxed().toList();
        if (!has(name) || !recipes.get(name).shape().equals(wanted)) {
            throw new AssertionError(name + " " + wanted + ": " + recipes.get(name));
        }
        untaken.remove(name);
    }
}
