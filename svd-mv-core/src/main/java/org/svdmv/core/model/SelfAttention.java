package org.svdmv.core.model;

import ai.djl.ndarray.NDArray;
import org.svdmv.core.checkpoint.Weights;
import org.svdmv.core.kernel.Kernels;

/** {@code to_out(softmax(q k^T / sqrt(d)) v)}, q, k, v linear in x without bias. */
record SelfAttention(Linear q, Linear k, Linear v, Linear out, int heads) {

    static SelfAttention load(Weights w, int width, int heads) {
        return new SelfAttention(
                Linear.withoutBias(w.at("to_q"), width, width),
                Linear.withoutBias(w.at("to_k"), width, width),
                Linear.withoutBias(w.at("to_v"), width, width),
                Linear.load(w.at("to_out", 0), width, width),
                heads);
    }

    /** Over the tokens of each picture: {@code [N, S, C] -> [N, S, C]} */
    NDArray overTokens(NDArray x) {
        NDArray h = Kernels.castLike(x, q.weight());
        return out.apply(Kernels.attention(q.apply(h), k.apply(h), v.apply(h), heads));
    }

    /** Over the frames of each position: {@code [B*T, S, C] -> [B*T, S, C]} */
    NDArray overFrames(NDArray x, int frames) {
        NDArray h = Kernels.castLike(x, q.weight());
        return out.apply(Kernels.frameAttention(q.apply(h), k.apply(h), v.apply(h), frames, heads));
    }
}
