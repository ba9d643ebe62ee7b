package org.svdmv.core.model;

import ai.djl.ndarray.NDArray;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.svdmv.core.checkpoint.Weights;
import org.svdmv.core.kernel.Kernels;
import org.svdmv.core.kernel.Precision;
import org.svdmv.core.kernel.Scope;
import org.svdmv.core.spec.UNetSpec;

/**
 * The denoising network of Stable Video Diffusion (arXiv 2311.15127; sgm, video_model.py, VideoUNet): a U-Net whose residual blocks and
 * transformers work over space and then over time.
 *
 * @param timeEmbed embeds the noise level
 * @param vectorEmbed embeds the conditioning vector
 * @param down blocks on the way down; the output of each is kept for the way up
 * @param middle the block at the lowest resolution
 * @param up blocks on the way up, each on the output before it joined with the kept one
 */
public record VideoUNet(
        EmbeddingMlp timeEmbed,
        EmbeddingMlp vectorEmbed,
        List<Block> down,
        Block middle,
        List<Block> up,
        GroupNorm normOut,
        Conv2d convOut,
        int modelChannels) {

    private static final double NORM_EPSILON = 1e-5;

    /** The network of this size, in the names of sgm below {@code model.diffusion_model.} */
    public static VideoUNet load(Weights w, UNetSpec spec) {
        int channels = spec.modelChannels();
        int embedding = spec.embeddingWidth();
        Deque<Integer> kept = new ArrayDeque<>();
        List<Block> down = loadDown(w.at("input_blocks"), spec, kept);
        int lowest = kept.peek();
        Block middle = new Block(List.of(
                VideoResBlock.load(w.at("middle_block", 0), lowest, embedding, lowest, NORM_EPSILON),
                VideoTransformer.load(w.at("middle_block", 1), lowest, spec),
                VideoResBlock.load(w.at("middle_block", 2), lowest, embedding, lowest, NORM_EPSILON)));
        return new VideoUNet(
                EmbeddingMlp.load(w.at("time_embed"), channels, embedding, embedding),
                EmbeddingMlp.load(w.at("label_emb", 0), spec.vectorWidth(), embedding, embedding),
                down,
                middle,
                loadUp(w.at("output_blocks"), spec, kept),
                GroupNorm.load(w.at("out", 0), channels, NORM_EPSILON),
                Conv2d.load(w.at("out", 2), channels, spec.outChannels(), 3),
                channels);
    }

    private static List<Block> loadDown(Weights w, UNetSpec spec, Deque<Integer> kept) {
        List<Block> down = new ArrayList<>();
        int in = spec.modelChannels();
        down.add(new Block(List.of(Conv2d.load(w.at(0, 0), spec.inChannels(), in, 3))));
        kept.push(in);
        for (int level = 0; level < spec.channelMult().size(); level++) {
            int out = spec.channels(level);
            boolean attends = spec.attentionLevels().contains(level);
            for (int i = 0; i < spec.resBlocks(); i++) {
                Weights block = w.at(down.size());
                double epsilon = attends ? spec.downNormEpsilon() : NORM_EPSILON;
                List<Layer> layers = new ArrayList<>();
                layers.add(VideoResBlock.load(block.at(0), in, spec.embeddingWidth(), out, epsilon));
                if (attends) {
                    layers.add(VideoTransformer.load(block.at(1), out, spec));
                }
                down.add(new Block(layers));
                kept.push(out);
                in = out;
            }
            if (level + 1 < spec.channelMult().size()) {
                down.add(new Block(List.of(Conv2d.load(w.at(down.size(), 0, "op"), in, in, 3, 2))));
                kept.push(in);
            }
        }
        return List.copyOf(down);
    }

    private static List<Block> loadUp(Weights w, UNetSpec spec, Deque<Integer> kept) {
        List<Block> up = new ArrayList<>();
        int in = kept.peek();
        for (int level = spec.channelMult().size() - 1; level >= 0; level--) {
            int out = spec.channels(level);
            for (int i = 0; i <= spec.resBlocks(); i++) {
                Weights block = w.at(up.size());
                List<Layer> layers = new ArrayList<>();
                layers.add(VideoResBlock.load(
                        block.at(0), in + kept.pop(), spec.embeddingWidth(), out, spec.downNormEpsilon()));
                if (spec.attentionLevels().contains(level)) {
                    layers.add(VideoTransformer.load(block.at(1), out, spec));
                }
                if (level > 0 && i == spec.resBlocks()) {
                    layers.add(Upsample.load(block.at(layers.size()), out));
                }
                up.add(new Block(layers));
                in = out;
            }
        }
        return List.copyOf(up);
    }

    /**
     * One evaluation. The sum over the layers is float32; each layer computes in the number type of its weights.
     *
     * @param x noisy latents (scaled by c_in) and conditioning latents (not scaled), float32 [B*T, in, H, W]
     * @param cNoise c_noise of each video, float32 [B]
     * @param context image embedding of each video, [B, D]
     * @param vector conditioning vector of each frame, [B*T, V]
     * @param frames T
     * @return float32 [B*T, out, H, W]
     */
    public NDArray apply(NDArray x, NDArray cNoise, NDArray context, NDArray vector, int frames) {
        return Scope.scoped(() -> {
            NDArray time = Embedding.of(cNoise, modelChannels);
            NDArray embedding = timeEmbed.apply(time).repeat(0, frames).add(vectorEmbed.apply(vector));
            Conditions c = new Conditions(embedding, context, frames);
            Deque<NDArray> kept = new ArrayDeque<>();
            NDArray h = Kernels.channelsLast(x);
            for (Block block : down) {
                h = block.apply(h, c);
                kept.push(h);
            }
            h = middle.apply(h, c);
            for (Block block : up) {
                h = joined(block, h, kept.pop(), c);
            }
            return Kernels.cast(convOut.apply(normOut.silu(h)), Precision.F32);
        });
    }

    /** The block on the channels of both, which are freed. */
    private static NDArray joined(Block block, NDArray h, NDArray kept, Conditions c) {
        NDArray y = Scope.scoped(() -> block.apply(h.concat(kept, 1), c));
        h.close();
        kept.close();
        return y;
    }

    /** Layers one after the other; what is between them is freed. */
    record Block(List<Layer> layers) {
        NDArray apply(NDArray x, Conditions c) {
            NDArray h = x;
            for (Layer layer : layers) {
                NDArray in = h;
                h = Scope.scoped(() -> Kernels.cast(layer.apply(in, c), Precision.F32));
                if (in != x) {
                    in.close();
                }
            }
            return h;
        }
    }
}
