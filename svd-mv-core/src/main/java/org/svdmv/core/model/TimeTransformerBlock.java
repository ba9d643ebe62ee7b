package org.svdmv.core.model;

import ai.djl.ndarray.NDArray;
import org.svdmv.core.checkpoint.Weights;
import org.svdmv.core.kernel.Scope;

/**
 * Attention over the frames of each position (sgm, video_attention.py, VideoTransformerBlock).
 *
 * <pre>
 *   x = x + ff_in(norm_in(x));  x = x + attn1(norm1(x));  x = x + attn2(token);  x = x + ff(norm3(x))
 * </pre>
 */
record TimeTransformerBlock(
        LayerNorm normIn,
        FeedForward ffIn,
        LayerNorm norm1,
        SelfAttention attn1,
        TokenAttention attn2,
        LayerNorm norm3,
        FeedForward ff) {

    static TimeTransformerBlock load(Weights w, int width, int heads, int context) {
        return new TimeTransformerBlock(
                LayerNorm.load(w.at("norm_in"), width),
                FeedForward.load(w.at("ff_in"), width),
                LayerNorm.load(w.at("norm1"), width),
                SelfAttention.load(w.at("attn1"), width, heads),
                TokenAttention.load(w, width, context),
                LayerNorm.load(w.at("norm3"), width),
                FeedForward.load(w.at("ff"), width));
    }

    /** {@code [B*T, S, C] -> [B*T, S, C]} */
    NDArray apply(NDArray x, Conditions c) {
        NDArray h = Scope.scoped(() -> x.add(ffIn.apply(normIn.apply(x))));
        NDArray y = Scope.scoped(
                () -> h.add(attn1.overFrames(norm1.apply(h), c.frames())).add(attn2.apply(c.context(), c.frames())));
        return y.add(ff.apply(norm3.apply(y)));
    }
}
