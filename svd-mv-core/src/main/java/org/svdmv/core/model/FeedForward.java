package org.svdmv.core.model;

import ai.djl.ndarray.NDArray;
import org.svdmv.core.checkpoint.Weights;
import org.svdmv.core.kernel.Kernels;

/** {@code linear(value * gelu(gate))}, [value, gate] linear in x, four times as wide as x. */
record FeedForward(Linear gated, Linear out) {

    static FeedForward load(Weights w, int width) {
        return new FeedForward(
                Linear.load(w.at("net", 0, "proj"), width, 8 * width), Linear.load(w.at("net", 2), 4 * width, width));
    }

    /** {@code [N, S, C] -> [N, S, C]} */
    NDArray apply(NDArray x) {
        return out.apply(Kernels.geglu(x, gated.weight(), gated.bias()));
    }
}
