package org.svdmv.core.model;

import ai.djl.ndarray.NDArray;
import org.svdmv.core.checkpoint.Weights;
import org.svdmv.core.kernel.Kernels;

/** Normalization of each token over its channels. */
record LayerNorm(NDArray weight, NDArray bias) {

    static LayerNorm load(Weights w, int width) {
        return new LayerNorm(w.tensor("weight", width), w.tensor("bias", width));
    }

    /** {@code [..., C] -> [..., C]} */
    NDArray apply(NDArray x) {
        return Kernels.layerNorm(x, weight, bias);
    }
}
