package org.svdmv.core.model;

import ai.djl.ndarray.NDArray;
import org.svdmv.core.checkpoint.Weights;
import org.svdmv.core.kernel.Kernels;

/**
 * Residual block over space, conditioned on the embedding (sgm, openaimodel.py, ResBlock).
 *
 * <pre>
 *   h = conv1(silu(norm1(x))) + linear(silu(e))
 *   y = skip(x) + conv2(silu(norm2(h)))
 * </pre>
 */
record ResBlock(GroupNorm norm1, Conv2d conv1, Linear embed, GroupNorm norm2, Conv2d conv2, Skip skip) {

    static ResBlock load(Weights w, int in, int embedding, int out, double epsilon) {
        return new ResBlock(
                GroupNorm.load(w.at("in_layers", 0), in, epsilon),
                Conv2d.load(w.at("in_layers", 2), in, out, 3),
                Linear.load(w.at("emb_layers", 1), embedding, out),
                GroupNorm.load(w.at("out_layers", 0), out, epsilon),
                Conv2d.load(w.at("out_layers", 3), out, out, 3),
                Skip.load(w.at("skip_connection"), in, out));
    }

    /** {@code x: [N, in, H, W], e: [N, E] -> [N, out, H, W]} */
    NDArray apply(NDArray x, NDArray e) {
        NDArray h = conv1.apply(norm1.silu(x));
        h = h.add(embed.apply(Kernels.silu(e)).expandDims(-1).expandDims(-1));
        return skip.apply(x).add(conv2.apply(norm2.silu(h)));
    }
}
