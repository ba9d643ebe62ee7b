package org.svdmv.core.model;

import ai.djl.ndarray.NDArray;
import org.svdmv.core.checkpoint.Weights;

/**
 * Cross-attention over a single token. The softmax over one key is 1 whatever the query, so it is {@code to_out(to_v(token))} for every
 * position; the query, the key and the norm before them change nothing and are left in the file.
 */
record TokenAttention(Linear v, Linear out) {

    /** {@code w} is the transformer block's: names are norm2 and attn2. */
    static TokenAttention load(Weights w, int width, int context) {
        w.unused("norm2.weight", width);
        w.unused("norm2.bias", width);
        w.unused("attn2.to_q.weight", width, width);
        w.unused("attn2.to_k.weight", width, context);
        return new TokenAttention(
                Linear.withoutBias(w.at("attn2", "to_v"), context, width),
                Linear.load(w.at("attn2", "to_out", 0), width, width));
    }

    /** {@code context: [B, D] -> [B*T, 1, C]}, to be added to every token. */
    NDArray apply(NDArray context, int frames) {
        return out.apply(v.apply(context)).expandDims(1).repeat(0, frames);
    }
}
