package org.svdmv.core.model;

import ai.djl.ndarray.NDArray;
import org.svdmv.core.checkpoint.Weights;
import org.svdmv.core.kernel.Scope;

/**
 * Attention over the tokens of a picture (sgm, attention.py, BasicTransformerBlock).
 *
 * <pre>
 *   x = x + attn1(norm1(x));  x = x + attn2(token);  x = x + ff(norm3(x))
 * </pre>
 */
record TransformerBlock(LayerNorm norm1, SelfAttention attn1, TokenAttention attn2, LayerNorm norm3, FeedForward ff) {

    static TransformerBlock load(Weights w, int width, int heads, int context) {
        return new TransformerBlock(
                LayerNorm.load(w.at("norm1"), width),
                SelfAttention.load(w.at("attn1"), width, heads),
                TokenAttention.load(w, width, context),
                LayerNorm.load(w.at("norm3"), width),
                FeedForward.load(w.at("ff"), width));
    }

    /** {@code [B*T, S, C] -> [B*T, S, C]} */
    NDArray apply(NDArray x, Conditions c) {
        NDArray y =
                Scope.scoped(() -> x.add(attn1.overTokens(norm1.apply(x))).add(attn2.apply(c.context(), c.frames())));
        return y.add(ff.apply(norm3.apply(y)));
    }
}
