package org.svdmv.core.model;

import ai.djl.ndarray.NDArray;
import org.svdmv.core.checkpoint.Weights;
import org.svdmv.core.kernel.Kernels;

/** A convolution over the frames of a video, kernel (3, 1, 1), zeros before the first and after the last. */
record TimeConv(NDArray weight, NDArray bias) {

    static TimeConv load(Weights w, int in, int out) {
        return new TimeConv(w.tensor("weight", out, in, 3, 1, 1), w.tensor("bias", out));
    }

    /** {@code [B*T, in, H, W] -> [B*T, out, H, W]} */
    NDArray apply(NDArray x, int frames) {
        return Kernels.timeConv(x, weight, bias, frames);
    }
}
