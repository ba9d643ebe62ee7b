package org.svdmv.core.model;

import ai.djl.ndarray.NDArray;
import org.svdmv.core.checkpoint.Weights;
import org.svdmv.core.kernel.Kernels;
import org.svdmv.core.kernel.Scope;

/**
 * A residual block over space, one over time, and their learned blend (sgm, video_model.py, VideoResBlock).
 *
 * <pre>
 *   s = space(x, e);  t = time(s, e);  y = a s + (1 - a) t,  a = sigmoid(mix)
 * </pre>
 */
record VideoResBlock(ResBlock space, TimeResBlock time, Linear timeEmbed, NDArray mix) implements Layer {

    static VideoResBlock load(Weights w, int in, int embedding, int out, double epsilon) {
        return new VideoResBlock(
                ResBlock.load(w, in, embedding, out, epsilon),
                TimeResBlock.load(w.at("time_stack"), out, epsilon),
                Linear.load(w.at("time_stack", "emb_layers", 1), embedding, out),
                w.at("time_mixer").tensor("mix_factor", 1));
    }

    @Override
    public NDArray apply(NDArray x, Conditions c) {
        NDArray s = Scope.scoped(() -> space.apply(x, c.embedding()));
        NDArray t = Scope.scoped(() -> time.apply(s, timeEmbed.apply(Kernels.silu(c.embedding())), c.frames()));
        return Kernels.blend(s, t, mix);
    }
}
