package org.svdmv.core.model;

import ai.djl.ndarray.NDArray;
import org.svdmv.core.checkpoint.Weights;

/**
 * Residual block over time with or without an embedding e (sgm, video_model.py, time_stack).
 *
 * <pre>
 *   y = x + conv2(silu(norm2(conv1(silu(norm1(x))) + e)))
 * </pre>
 */
record TimeResBlock(GroupNorm norm1, TimeConv conv1, GroupNorm norm2, TimeConv conv2) {

    static TimeResBlock load(Weights w, int channels, double epsilon) {
        return new TimeResBlock(
                GroupNorm.load(w.at("in_layers", 0), channels, epsilon),
                TimeConv.load(w.at("in_layers", 2), channels, channels),
                GroupNorm.load(w.at("out_layers", 0), channels, epsilon),
                TimeConv.load(w.at("out_layers", 3), channels, channels));
    }

    /** {@code [B*T, C, H, W] -> [B*T, C, H, W]} */
    NDArray apply(NDArray x, int frames) {
        return x.add(after(conv1.apply(norm1.silu(x, frames), frames), frames));
    }

    /** {@code x: [B*T, C, H, W], e: [B*T, C] -> [B*T, C, H, W]} */
    NDArray apply(NDArray x, NDArray e, int frames) {
        NDArray h = conv1.apply(norm1.silu(x, frames), frames);
        return x.add(after(h.add(e.expandDims(-1).expandDims(-1)), frames));
    }

    private NDArray after(NDArray h, int frames) {
        return conv2.apply(norm2.silu(h, frames), frames);
    }
}
