package org.svdmv.core.sampling;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import org.svdmv.core.kernel.Scope;

/** The loop that all samplers share: one step from each noise level to the next, the memory of each freed as it ends. */
final class Walk {

    /** From noise level {@code sigma} to {@code next}. */
    @FunctionalInterface
    interface Step {
        NDArray apply(NDArray x, double sigma, double next);
    }

    private final double[] sigmas;
    private final SamplerListener listener;

    Walk(double[] sigmas, SamplerListener listener) {
        requireDescent(sigmas);
        this.sigmas = sigmas.clone();
        this.listener = listener;
    }

    NDArray from(NDArray start, Step step) {
        NDArray x = start;
        for (int i = 0; i + 1 < sigmas.length; i++) {
            NDArray before = x;
            double sigma = sigmas[i];
            double next = sigmas[i + 1];
            x = Scope.scoped(() -> step.apply(before, sigma, next));
            if (before != start) {
                before.close();
            }
            listener.stepped(i + 1, sigmas.length - 1, next, x);
        }
        return x;
    }

    private static void requireDescent(double[] sigmas) {
        boolean descends = sigmas.length >= 2 && sigmas[0] < Double.POSITIVE_INFINITY;
        for (int i = 0; i + 1 < sigmas.length; i++) {
            descends &= sigmas[i] > sigmas[i + 1] && sigmas[i + 1] >= 0;
        }
        if (!descends) {
            throw new IllegalArgumentException(
                    "need at least 2 finite noise levels that decrease to 0 or above, got " + Arrays.toString(sigmas));
        }
    }
}
