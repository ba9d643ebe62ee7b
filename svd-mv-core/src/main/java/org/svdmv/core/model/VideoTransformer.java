package org.svdmv.core.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import java.util.List;
import java.util.stream.IntStream;
import org.svdmv.core.checkpoint.Weights;
import org.svdmv.core.kernel.Kernels;
import org.svdmv.core.kernel.Precision;
import org.svdmv.core.kernel.Scope;
import org.svdmv.core.spec.UNetSpec;

/**
 * Transformer over space, then over time, blended (sgm, video_attention.py, SpatialVideoTransformer).
 *
 * <pre>
 *   h = proj_in(norm(x))
 *   s = space(h);  t = time(s + frame_embedding);  h = a s + (1 - a) t     for each depth
 *   y = x + proj_out(h)
 * </pre>
 */
record VideoTransformer(
        GroupNorm norm,
        Linear projIn,
        List<TransformerBlock> space,
        List<TimeTransformerBlock> time,
        EmbeddingMlp framePosition,
        NDArray mix,
        Linear projOut,
        int width)
        implements Layer {

    static VideoTransformer load(Weights w, int width, UNetSpec spec) {
        int heads = width / spec.headChannels();
        int context = spec.contextWidth();
        return new VideoTransformer(
                GroupNorm.load(w.at("norm"), width, 1e-6),
                Linear.load(w.at("proj_in"), width, width),
                IntStream.range(0, spec.transformerDepth())
                        .mapToObj(i -> TransformerBlock.load(w.at("transformer_blocks", i), width, heads, context))
                        .toList(),
                IntStream.range(0, spec.transformerDepth())
                        .mapToObj(i -> TimeTransformerBlock.load(w.at("time_stack", i), width, heads, context))
                        .toList(),
                EmbeddingMlp.load(w.at("time_pos_embed"), width, 4 * width, width),
                w.at("time_mixer").tensor("mix_factor", 1),
                Linear.load(w.at("proj_out"), width, width),
                width);
    }

    @Override
    public NDArray apply(NDArray x, Conditions c) {
        NDArray position = framePosition(x, c.frames());
        NDArray h = Kernels.cast(projIn.apply(Kernels.tokens(norm.apply(x))), Precision.F32);
        for (int i = 0; i < space.size(); i++) {
            TransformerBlock spaceBlock = space.get(i);
            TimeTransformerBlock timeBlock = time.get(i);
            NDArray in = h;
            NDArray s = Scope.scoped(() -> spaceBlock.apply(in, c));
            NDArray t = Scope.scoped(() -> timeBlock.apply(s.add(position), c));
            h = Kernels.blend(s, t, mix);
        }
        return x.add(Kernels.image(
                projOut.apply(h), x.getShape().get(2), x.getShape().get(3)));
    }

    /** The learned embedding of the frame index, {@code [B*T, 1, C]}. */
    private NDArray framePosition(NDArray x, int frames) {
        NDArray index = x.getManager()
                .arange(0, x.getShape().get(0), 1, DataType.FLOAT32)
                .mod(frames);
        return framePosition.apply(Embedding.of(index, width)).expandDims(1);
    }
}
