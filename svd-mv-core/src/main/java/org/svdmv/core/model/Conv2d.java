package org.svdmv.core.model;

import ai.djl.ndarray.NDArray;
import org.svdmv.core.checkpoint.Weights;
import org.svdmv.core.kernel.Kernels;

/** A convolution over height and width that keeps the size at stride 1 and halves it at stride 2. */
record Conv2d(NDArray weight, NDArray bias, int stride, int padding) implements Layer {

    static Conv2d load(Weights w, int in, int out, int kernel) {
        return load(w, in, out, kernel, 1);
    }

    static Conv2d load(Weights w, int in, int out, int kernel, int stride) {
        NDArray weight = Kernels.channelsLast(w.tensor("weight", out, in, kernel, kernel));
        return new Conv2d(weight, w.tensor("bias", out), stride, kernel / 2);
    }

    /** {@code [N, in, H, W] -> [N, out, H/stride, W/stride]} */
    NDArray apply(NDArray x) {
        return Kernels.conv2d(x, weight, bias, stride, padding);
    }

    @Override
    public NDArray apply(NDArray x, Conditions c) {
        return apply(x);
    }
}
