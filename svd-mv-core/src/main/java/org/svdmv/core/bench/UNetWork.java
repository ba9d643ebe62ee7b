package org.svdmv.core.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import org.svdmv.core.spec.UNetSpec;

/**
 * The work of one evaluation of a {@link org.svdmv.core.model.VideoUNet} for one video, in floating point operations, two to a
 * multiply-add, counted on the published network: what an implementation saves (cross-attention over a single token is a constant)
 * counts for it.
 *
 * @param layers operations of all convolutions and linear layers
 * @param attention operations of the products q k^T and (softmax) v of self-attention
 */
public record UNetWork(double layers, double attention) {

    /** One evaluation at {@code frames} latents of {@code height x width}. */
    public static UNetWork of(UNetSpec spec, int frames, int height, int width) {
        return new Count(spec, frames, (double) frames * height * width).unet();
    }

    /** Walks the network as {@link org.svdmv.core.model.VideoUNet} is built, the pixels of all frames in hand. */
    private static final class Count {
        private final UNetSpec spec;
        private final int frames;
        private final int levels;
        private double pixels;
        private double layers;
        private double attention;

        Count(UNetSpec spec, int frames, double pixels) {
            this.spec = spec;
            this.frames = frames;
            this.levels = spec.channelMult().size();
            this.pixels = pixels;
        }

        UNetWork unet() {
            int embedding = spec.embeddingWidth();
            linear(1, spec.modelChannels(), embedding);
            linear(1, embedding, embedding);
            linear(frames, spec.vectorWidth(), embedding);
            linear(frames, embedding, embedding);
            conv3x3(spec.inChannels(), spec.modelChannels());
            int channels = up(down());
            conv3x3(channels, spec.outChannels());
            return new UNetWork(layers, attention);
        }

        /** The way down and the middle; leaves the channels of the skip connections. */
        private Deque<Integer> down() {
            Deque<Integer> skips = new ArrayDeque<>();
            int channels = spec.modelChannels();
            skips.push(channels);
            for (int level = 0; level < levels; level++) {
                for (int i = 0; i < spec.resBlocks(); i++) {
                    channels = block(channels, level);
                    skips.push(channels);
                }
                if (level < levels - 1) {
                    pixels /= 4;
                    conv3x3(channels, channels);
                    skips.push(channels);
                }
            }
            resBlock(channels, channels);
            transformer(channels);
            resBlock(channels, channels);
            return skips;
        }

        /** The way up; returns the channels at its end. */
        private int up(Deque<Integer> skips) {
            int channels = spec.channels(levels - 1);
            for (int level = levels - 1; level >= 0; level--) {
                for (int i = 0; i <= spec.resBlocks(); i++) {
                    channels = block(channels + skips.pop(), level);
                }
                if (level > 0) {
                    pixels *= 4;
                    conv3x3(channels, channels);
                }
            }
            return channels;
        }

        private int block(int in, int level) {
            int out = spec.channels(level);
            resBlock(in, out);
            if (spec.attentionLevels().contains(level)) {
                transformer(out);
            }
            return out;
        }

        private void resBlock(int in, int out) {
            conv3x3(in, out);
            conv3x3(out, out);
            linear(2 * frames, spec.embeddingWidth(), out);
            linear(2 * pixels, 3 * out, out);
            if (in != out) {
                linear(pixels, in, out);
            }
        }

        private void transformer(int c) {
            double positions = pixels / frames;
            linear(2 * pixels, c, c);
            linear(frames, c, 4 * c);
            linear(frames, 4 * c, c);
            for (int depth = 0; depth < spec.transformerDepth(); depth++) {
                block(c, frames, positions);
                block(c, positions, frames);
                feedForward(c);
            }
        }

        /** Self-attention over {@code tokens}, cross-attention over one token, feed-forward; {@code sequences} of them. */
        private void block(int c, double sequences, double tokens) {
            linear(4 * pixels, c, c);
            attention += 4 * sequences * tokens * tokens * c;
            linear(2 * pixels, c, c);
            linear(2 * sequences, spec.contextWidth(), c);
            feedForward(c);
        }

        private void feedForward(int c) {
            linear(pixels, c, 8 * c);
            linear(pixels, 4 * c, c);
        }

        private void conv3x3(int in, int out) {
            linear(pixels, 9 * in, out);
        }

        private void linear(double rows, int in, int out) {
            layers += 2 * rows * in * out;
        }
    }
}
