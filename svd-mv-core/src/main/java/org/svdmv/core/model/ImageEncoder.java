package org.svdmv.core.model;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.stream.IntStream;
import org.svdmv.core.checkpoint.Weights;
import org.svdmv.core.kernel.Kernels;
import org.svdmv.core.kernel.Scope;
import org.svdmv.core.spec.ImageEncoderSpec;

/**
 * The CLIP vision transformer (arXiv 2103.00020; open_clip, VisionTransformer): image to embedding.
 *
 * <pre>
 *   x = ln_pre([class; patches] + position)
 *   x = x + attn(ln_1(x));  x = x + mlp(ln_2(x))      for each block
 *   y = ln_post(x_class) proj
 * </pre>
 */
public record ImageEncoder(
        NDArray patchConv,
        NDArray classToken,
        NDArray position,
        LayerNorm normIn,
        List<Block> blocks,
        LayerNorm normOut,
        NDArray projection,
        ImageEncoderSpec spec) {

    /** The network of this size, in the names of open_clip below {@code visual.} */
    public static ImageEncoder load(Weights w, ImageEncoderSpec spec) {
        int width = spec.width();
        int side = spec.imageSize() / spec.patchSize();
        return new ImageEncoder(
                w.tensor("conv1.weight", width, 3, spec.patchSize(), spec.patchSize()),
                w.tensor("class_embedding", width),
                w.tensor("positional_embedding", side * side + 1, width),
                LayerNorm.load(w.at("ln_pre"), width),
                IntStream.range(0, spec.layers())
                        .mapToObj(i -> Block.load(w.at("transformer", "resblocks", i), spec))
                        .toList(),
                LayerNorm.load(w.at("ln_post"), width),
                w.tensor("proj", width, spec.embedding()),
                spec);
    }

    /** float32 {@code [B, 3, H, W]} in [-1, 1] {@code -> float32 [B, D]} */
    public NDArray apply(NDArray image) {
        return Scope.scoped(() -> embed(ClipInput.of(image, spec.imageSize())));
    }

    /** {@code x: [B, 3, side, side], normalized -> [B, D]} */
    private NDArray embed(NDArray x) {
        NDArray patches = Kernels.tokens(Kernels.conv2d(x, patchConv, null, spec.patchSize(), 0));
        NDArray first = classToken.reshape(1, 1, -1).repeat(0, x.getShape().get(0));
        NDArray h =
                normIn.apply(first.concat(Kernels.castLike(patches, first), 1).add(position));
        for (Block block : blocks) {
            NDArray in = h;
            h = Scope.scoped(() -> block.apply(in));
        }
        return normOut.apply(h.get(":,0")).matMul(Kernels.castLike(projection, h));
    }

    /** One transformer block. */
    record Block(LayerNorm norm1, Linear qkv, Linear out, LayerNorm norm2, Linear fc, Linear proj, int heads) {

        static Block load(Weights w, ImageEncoderSpec spec) {
            int width = spec.width();
            return new Block(
                    LayerNorm.load(w.at("ln_1"), width),
                    new Linear(
                            w.at("attn").tensor("in_proj_weight", 3 * width, width),
                            w.at("attn").tensor("in_proj_bias", 3 * width)),
                    Linear.load(w.at("attn", "out_proj"), width, width),
                    LayerNorm.load(w.at("ln_2"), width),
                    Linear.load(w.at("mlp", "c_fc"), width, spec.mlpWidth()),
                    Linear.load(w.at("mlp", "c_proj"), spec.mlpWidth(), width),
                    spec.heads());
        }

        /** {@code [B, S, C] -> [B, S, C]} */
        NDArray apply(NDArray x) {
            NDArray y = x.add(out.apply(Kernels.packedAttention(qkv.apply(norm1.apply(x)), heads)));
            return y.add(proj.apply(Kernels.gelu(fc.apply(norm2.apply(y)))));
        }
    }
}
