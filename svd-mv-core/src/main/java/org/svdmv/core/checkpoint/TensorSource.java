package org.svdmv.core.checkpoint;

import ai.djl.ndarray.NDArray;

/** Where named tensors come from: a file, a folder of files, or an initializer. */
public interface TensorSource {

    /** Whether a tensor of this full name exists. */
    boolean has(String name);

    /**
     * The tensor of this full name, remembered as taken.
     *
     * @throws CheckpointException if it is missing or has another shape
     */
    NDArray take(String name, long... shape);

    /**
     * Names a tensor that this network knows and does not need.
     *
     * @throws CheckpointException if it has another shape
     */
    void pass(String name, long... shape);
}
