package org.svdmv.core.model;

import ai.djl.ndarray.NDArray;
import org.svdmv.core.checkpoint.Weights;
import org.svdmv.core.kernel.Kernels;

/** {@code linear(silu(linear(x)))}, layers named 0 and 2. */
record EmbeddingMlp(Linear in, Linear out) {

    static EmbeddingMlp load(Weights w, int in, int hidden, int out) {
        return new EmbeddingMlp(Linear.load(w.at(0), in, hidden), Linear.load(w.at(2), hidden, out));
    }

    /** {@code [N, in] -> [N, out]} */
    NDArray apply(NDArray x) {
        return out.apply(Kernels.silu(in.apply(x)));
    }
}
