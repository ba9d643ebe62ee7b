package org.svdmv.core.model;

import ai.djl.ndarray.NDArray;
import org.svdmv.core.checkpoint.Weights;
import org.svdmv.core.kernel.Kernels;

/** Normalization over 32 groups of channels. */
record GroupNorm(NDArray weight, NDArray bias, double epsilon) {

    static GroupNorm load(Weights w, int channels, double epsilon) {
        return new GroupNorm(w.tensor("weight", channels), w.tensor("bias", channels), epsilon);
    }

    /** {@code [N, C, H, W]}, each picture by itself. */
    NDArray apply(NDArray x) {
        return Kernels.groupNorm(x, weight, bias, epsilon);
    }

    /** {@code silu(norm(x))}; {@code [N, C, H, W]}, each picture by itself. */
    NDArray silu(NDArray x) {
        return Kernels.groupNormSilu(x, weight, bias, epsilon);
    }

    /** {@code silu(norm(x))}; {@code [B*T, C, H, W]}, all frames of a video together. */
    NDArray silu(NDArray x, int frames) {
        return Kernels.videoGroupNormSilu(x, weight, bias, epsilon, frames);
    }
}
