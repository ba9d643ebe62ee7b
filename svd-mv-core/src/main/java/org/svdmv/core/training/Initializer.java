package org.svdmv.core.training;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Initial values by name and shape, as in the sgm reference: uniform in +-1/sqrt(fan in) for linear layers and convolutions (PyTorch's
 * default, He et al. arXiv 1502.01852 with a = sqrt(5)), one and zero for norms, zero for what closes a residual branch of the
 * denoiser, 0.5 for mixing logits. A tensor's values depend on the seed and its name alone.
 */
record Initializer(long seed) {

    float[] values(String name, long... shape) {
        float[] values = new float[Math.toIntExact(Arrays.stream(shape).reduce(1, Math::multiplyExact))];
        if (name.endsWith("mix_factor")) {
            Arrays.fill(values, 0.5f);
        } else if (name.endsWith("embedding") || name.endsWith("proj")) {
            normal(values, random(name), 1 / Math.sqrt(shape[shape.length > 1 ? 1 : 0]));
        } else if (name.endsWith("weight") && shape.length == 1) {
            Arrays.fill(values, 1);
        } else if (shape.length > 1 && !closesABranch(name)) {
            uniform(values, random(name), 1 / Math.sqrt((double) values.length / shape[0]));
        }
        return values;
    }

    /** sgm's zero_module: the denoiser's last convolution, and the last layer of each residual block and transformer. */
    private static boolean closesABranch(String name) {
        return name.equals("out.2.weight")
                || name.endsWith("out_layers.3.weight")
                || name.matches(".*_blocks?\\.(\\d+\\.)?1\\.proj_out\\.weight");
    }

    private SplittableRandom random(String name) {
        return new SplittableRandom(Draws.mix(seed, name.hashCode()));
    }

    private static void uniform(float[] values, SplittableRandom random, double bound) {
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble(-bound, bound);
        }
    }

    private static void normal(float[] values, SplittableRandom random, double deviation) {
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (deviation * Draws.gaussian(random));
        }
    }
}
