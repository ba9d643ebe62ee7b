package org.svdmv.core.training;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.svdmv.core.spec.AutoencoderSpec;

/**
 * Principal components written into the layers of an autoencoder: the encoder computes them exactly, the decoder begins with the mean
 * color of each patch and learns the rest.
 *
 * <p>Convolutions of stride 2 gather the pixels of a patch, the last one projects them. Residual branches are zero. A value v passes the
 * norm and SiLU before the last convolution unchanged as the pair (v, -v): {@code silu(v) - silu(-v) = v}, and constants K, far larger
 * than v, beside it in its group make the group's deviation a constant.
 */
final class PatchAutoencoder {
    private static final int GROUPS = 32;

    /** K over the deviation of the value: the deviation of the group is constant to 2e-4. */
    private static final float DOMINANCE = 50;

    /** K in the decoder, whose values are colors in [-1, 1]. */
    private static final float COLOR_CONSTANT = 10;

    /** A convolution's weight {@code [out, in, side, side]}. */
    private record Kernel(float[] values, int in, int side) {
        void set(int to, int from, int y, int x, float value) {
            values[((to * in + from) * side + y) * side + x] = value;
        }

        /** The weight at the middle: what a pixel says of itself. */
        void set(int to, int from, float value) {
            set(to, from, side / 2, side / 2, value);
        }

        /** The outputs up to this one get nothing. */
        void clear(int outputs) {
            Arrays.fill(values, 0, outputs * in * side * side, 0);
        }
    }

    private final PrincipalComponents components;
    private final Map<String, float[]> values = new HashMap<>();

    private PatchAutoencoder(PrincipalComponents components) {
        this.components = components;
    }

    /** Values by name of an encoder without residual blocks on its way down and with 4 channels a group: the components, each scaled. */
    static Map<String, float[]> encoder(PrincipalComponents components, AutoencoderSpec spec) {
        int channels = spec.channels();
        int levels = spec.channelMult().size() - 1;
        int gathered = 3 << 2 * (levels - 1);
        if (spec.resBlocks() != 0
                || spec.channelMult().stream().anyMatch(m -> m != 1)
                || channels != 4 * GROUPS
                || gathered > channels
                || spec.latentChannels() > GROUPS) {
            throw new IllegalArgumentException(
                    "principal components fit an encoder without residual blocks on its way down, "
                            + 4 * GROUPS + " channels at every level, up to " + GROUPS
                            + " latent channels and up to 4 levels; got "
                            + spec);
        }
        PatchAutoencoder it = new PatchAutoencoder(components);
        it.encode(spec, channels, levels);
        return it.values;
    }

    private void encode(AutoencoderSpec spec, int channels, int levels) {
        Kernel in = kernel("encoder.conv_in.weight", channels, 3, 3);
        zeros("encoder.conv_in.bias", channels);
        for (int c = 0; c < 3; c++) {
            in.set(c, c, 1);
        }
        for (int level = 0; level < levels - 1; level++) {
            gather("encoder.down." + level + ".downsample.conv", channels, 3 << 2 * level);
        }
        project("encoder.down." + (levels - 1) + ".downsample.conv", spec.latentChannels(), channels, levels);
        identity("encoder.mid", channels);
        passOut(spec.latentChannels(), channels);
    }

    /** The 2 x 2 neighbors of each of {@code size} channels as channels of their own. */
    private void gather(String conv, int channels, int size) {
        Kernel kernel = kernel(conv + ".weight", channels, channels, 3);
        zeros(conv + ".bias", channels);
        for (int dy = 0; dy < 2; dy++) {
            for (int dx = 0; dx < 2; dx++) {
                for (int c = 0; c < size; c++) {
                    kernel.set((dy * 2 + dx) * size + c, c, dy, dx, 1);
                }
            }
        }
    }

    /** Group i of channels: component i, its negative, K and -K. */
    private void project(String conv, int latent, int channels, int levels) {
        Kernel kernel = kernel(conv + ".weight", channels, channels, 3);
        float[] bias = zeros(conv + ".bias", channels);
        for (int i = 0; i < GROUPS; i++) {
            bias[4 * i + 2] = constant(i, latent);
            bias[4 * i + 3] = -constant(i, latent);
            if (i < latent) {
                bias[4 * i] = -components.offset(i);
                bias[4 * i + 1] = components.offset(i);
            }
        }
        int side = components.side();
        for (int i = 0; i < latent; i++) {
            for (int y = 0; y < side; y++) {
                for (int x = 0; x < side; x++) {
                    for (int c = 0; c < 3; c++) {
                        int from = channel(y, x, c, levels - 1);
                        float w = components.weight(i, y, x, c);
                        kernel.set(4 * i, from, y >> levels - 1, x >> levels - 1, w);
                        kernel.set(4 * i + 1, from, y >> levels - 1, x >> levels - 1, -w);
                    }
                }
            }
        }
    }

    /** Where {@link #gather} has put the color of the pixel after so many levels. */
    private static int channel(int y, int x, int color, int levels) {
        int channel = color;
        for (int level = 0; level < levels; level++) {
            channel += ((y >> level & 1) * 2 + (x >> level & 1)) * (3 << 2 * level);
        }
        return channel;
    }

    private float constant(int i, int latent) {
        return DOMINANCE * (i < latent ? components.deviations()[i] : 1);
    }

    /** The middle changes nothing: its residual branches and its attention end in zeros. */
    private void identity(String middle, int channels) {
        for (String end : new String[] {".block_1.conv2", ".block_2.conv2"}) {
            zeros(middle + end + ".weight", channels * channels * 9);
        }
        zeros(middle + ".attn_1.proj_out.weight", channels * channels);
    }

    private void passOut(int latent, int channels) {
        float[] scale = zeros("encoder.norm_out.weight", channels);
        zeros("encoder.norm_out.bias", channels);
        for (int k = 0; k < channels; k++) {
            scale[k] = constant(k / 4, latent) / (float) Math.sqrt(2);
        }
        Kernel out = kernel("encoder.conv_out.weight", 2 * latent, channels, 3);
        zeros("encoder.conv_out.bias", 2 * latent);
        Kernel quant = kernel("quant_conv.weight", 2 * latent, 2 * latent, 1);
        zeros("quant_conv.bias", 2 * latent);
        for (int i = 0; i < latent; i++) {
            out.set(i, 4 * i, components.scale(i));
            out.set(i, 4 * i + 1, -components.scale(i));
            quant.set(i, i, 1);
        }
    }

    /** Values by name of a decoder that paints each patch in its mean color: what it begins with. */
    static Map<String, float[]> decoder(PrincipalComponents components, AutoencoderSpec spec, Initializer initializer) {
        if (spec.channels() != 3 * GROUPS) {
            throw new IllegalArgumentException("a decoder begins with mean colors where it has " + 3 * GROUPS
                    + " channels at full resolution, got " + spec.channels());
        }
        PatchAutoencoder it = new PatchAutoencoder(components);
        it.decode(spec, initializer);
        return it.values;
    }

    /** Channels 3c, 3c + 1, 3c + 2 carry color c, its negative and K through all levels; the others are random. */
    private void decode(AutoencoderSpec spec, Initializer initializer) {
        int last = spec.channelMult().size() - 1;
        int lowest = spec.channels() * spec.channelMult().get(last);
        int latent = spec.latentChannels();
        Kernel in = random("decoder.conv_in.weight", initializer, lowest, latent, 3);
        float[] bias = zeros("decoder.conv_in.bias", lowest);
        in.clear(9);
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < latent; i++) {
                float w = components.average(i, c) / components.scale(i);
                in.set(3 * c, i, w);
                in.set(3 * c + 1, i, -w);
            }
            bias[3 * c] = components.average(c);
            bias[3 * c + 1] = -components.average(c);
            bias[3 * c + 2] = COLOR_CONSTANT;
        }
        identity("decoder.mid", lowest);
        int from = lowest;
        for (int level = last; level >= 0; level--) {
            int to = spec.channels() * spec.channelMult().get(level);
            for (int i = 0; i <= spec.resBlocks(); i++) {
                String block = "decoder.up." + level + ".block." + i;
                zeros(block + ".conv2.weight", to * to * 9);
                if (from != to) {
                    carry(random(block + ".nin_shortcut.weight", initializer, to, from, 1));
                }
                from = to;
            }
            if (level > 0) {
                String conv = "decoder.up." + level + ".upsample.conv.weight";
                carry(random(conv, initializer, to, to, 3));
            }
        }
        paint(spec.channels());
    }

    /** Lets a convolution pass the first nine channels as they are. */
    private static void carry(Kernel kernel) {
        kernel.clear(9);
        for (int k = 0; k < 9; k++) {
            kernel.set(k, k, 1);
        }
    }

    /** Groups of (v, -v, K) have mean K/3 and deviation sqrt(2) K/3, which the norm's scale and shift undo. */
    private void paint(int channels) {
        float[] scale = zeros("decoder.norm_out.weight", channels);
        float[] shift = zeros("decoder.norm_out.bias", channels);
        Arrays.fill(scale, 1);
        Kernel out = kernel("decoder.conv_out.weight", 3, channels, 3);
        for (int c = 0; c < 3; c++) {
            for (int k = 3 * c; k < 3 * c + 2; k++) {
                scale[k] = (float) (COLOR_CONSTANT * Math.sqrt(2) / 3);
                shift[k] = COLOR_CONSTANT / 3;
            }
            out.set(c, 3 * c, 1);
            out.set(c, 3 * c + 1, -1);
        }
    }

    private float[] zeros(String name, int size) {
        return values.computeIfAbsent(name, n -> new float[size]);
    }

    private Kernel kernel(String name, int out, int in, int side) {
        return new Kernel(zeros(name, out * in * side * side), in, side);
    }

    private Kernel random(String name, Initializer initializer, int out, int in, int side) {
        float[] random = values.computeIfAbsent(name, n -> initializer.values(n, out, in, side, side));
        return new Kernel(random, in, side);
    }
}
