package org.svdmv.core.model;

import ai.djl.ndarray.NDArray;
import org.svdmv.core.checkpoint.Weights;
import org.svdmv.core.kernel.Kernels;

/** {@code y = x W^T + b}; bias is null where the checkpoint has none. */
record Linear(NDArray weight, NDArray bias) {

    static Linear load(Weights w, int in, int out) {
        return new Linear(w.tensor("weight", out, in), w.tensor("bias", out));
    }

    static Linear withoutBias(Weights w, int in, int out) {
        return new Linear(w.tensor("weight", out, in), null);
    }

    /** {@code [..., in] -> [..., out]} */
    NDArray apply(NDArray x) {
        return Kernels.linear(x, weight, bias);
    }
}
