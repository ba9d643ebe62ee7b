package org.svdmv.core.model;

import ai.djl.ndarray.NDArray;
import org.svdmv.core.checkpoint.Weights;
import org.svdmv.core.kernel.Kernels;

/** Twice the size by nearest neighbor, then a convolution. */
record Upsample(Conv2d conv) implements Layer {

    static Upsample load(Weights w, int channels) {
        return new Upsample(Conv2d.load(w.at("conv"), channels, channels, 3));
    }

    /** {@code [N, C, H, W] -> [N, C, 2H, 2W]} */
    NDArray apply(NDArray x) {
        return conv.apply(Kernels.upsample(x));
    }

    @Override
    public NDArray apply(NDArray x, Conditions c) {
        return apply(x);
    }
}
