package org.svdmv.core.training;

import org.svdmv.core.kernel.Precision;

/**
 * How one stage is optimized: AdamW, linear warm-up, cosine decay to {@code finalRate * learningRate}, clipped gradients, averaged
 * weights.
 *
 * @param steps optimizer steps
 * @param batch samples per step: pictures of the autoencoder, orbits of the denoiser
 * @param firstOrbit the first orbit of the data that the stage sees
 * @param orbits how many orbits the stage sees, in order and then reshuffled each time
 * @param learningRate after the warm-up
 * @param warmUp steps of linear growth
 * @param finalRate rate at the end, relative to {@code learningRate}
 * @param beta2 decay of the second moment; the first moment's is 0.9
 * @param weightDecay decoupled, on matrices and kernels only
 * @param average decay of the averaged weights, per step
 * @param clip largest norm of the gradient
 * @param precision of the activations; parameters, moments and loss are float32
 */
public record Optimization(
        int steps,
        int batch,
        int firstOrbit,
        int orbits,
        double learningRate,
        int warmUp,
        double finalRate,
        double beta2,
        double weightDecay,
        double average,
        double clip,
        Precision precision) {

    public Optimization {
        need(steps > 0 && batch > 0 && orbits > 0, "steps, batch and orbits above 0");
        need(firstOrbit >= 0, "firstOrbit >= 0");
        need(learningRate > 0 && finalRate >= 0 && finalRate <= 1, "0 < learningRate and 0 <= finalRate <= 1");
        need(warmUp >= 0 && warmUp < steps, "0 <= warmUp < steps");
        need(beta2 > 0 && beta2 < 1 && average >= 0 && average < 1, "0 < beta2 < 1 and 0 <= average < 1");
        need(weightDecay >= 0 && clip > 0, "weightDecay >= 0 and clip > 0");
    }

    private static void need(boolean truth, String condition) {
        if (!truth) {
            throw new IllegalArgumentException("an optimization needs " + condition);
        }
    }

    /** One more than the last orbit that the stage sees. */
    int endOrbit() {
        return Math.addExact(firstOrbit, orbits);
    }

    /** The learning rate of a step, counted from 0. */
    double rate(int step) {
        if (step < warmUp) {
            return learningRate * (step + 1) / warmUp;
        }
        double cosine = 0.5 * (1 + Math.cos(Math.PI * (step - warmUp) / (steps - warmUp)));
        return learningRate * (finalRate + (1 - finalRate) * cosine);
    }

    /** The averaging decay of a step, counted from 0: short at first, so that the initial values are forgotten. */
    double average(int step) {
        return Math.min(average, (1.0 + step) / (10.0 + step));
    }
}
