package org.svdmv.core.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.svdmv.core.kernel.Kernels;

/**
 * AdamW (arXiv 1711.05101) with clipped gradients and averaged weights, all tensors of a group in one call.
 * <pre>
 *   m = b1 m + (1 - b1) g          v = b2 v + (1 - b2) g^2
 *   p = p - rate (decay p + m / (1 - b1^t) / (sqrt(v / (1 - b2^t)) + eps))
 *   average = average + (1 - a) (p - average)
 * </pre>
 */
final class AdamW {
    private static final double BETA1 = 0.9;
    private static final double EPSILON = 1e-8;

    private final NDArray[] parameters;
    private final NDArray[] averages;
    private final NDArray[] firstMoments;
    private final NDArray[] secondMoments;

    AdamW(NDManager manager, NDArray[] parameters) {
        this.parameters = parameters;
        averages = zeros(manager);
        firstMoments = zeros(manager);
        secondMoments = zeros(manager);
        Kernels.copyAll(averages, parameters);
    }

    private NDArray[] zeros(NDManager manager) {
        return Arrays.stream(parameters)
                .map(parameter -> manager.zeros(parameter.getShape()))
                .toArray(NDArray[]::new);
    }

    NDArray[] averages() {
        return averages;
    }

    NDArray[] firstMoments() {
        return firstMoments;
    }

    NDArray[] secondMoments() {
        return secondMoments;
    }

    /**
     * Moves the parameters along their gradients, which are clipped in place; where the norm of the gradient is not finite, the parameters
     * stay as they are.
     *
     * @param step counted from 0
     * @return the norm of the gradient before it was clipped
     */
    double update(NDArray[] gradients, Optimization settings, int step) {
        double norm = Kernels.clipNorm(gradients, settings.clip());
        if (Double.isFinite(norm)) {
            step(true, gradients, settings, step);
            step(false, gradients, settings, step);
            Kernels.lerpAll(averages, parameters, 1 - settings.average(step));
        }
        return norm;
    }

    private void step(boolean matrices, NDArray[] gradients, Optimization settings, int step) {
        List<NDArray[]> rows = new ArrayList<>();
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i].getShape().dimension() > 1 == matrices) {
                rows.add(new NDArray[] {parameters[i], gradients[i], firstMoments[i], secondMoments[i]});
            }
        }
        if (!rows.isEmpty()) {
            Kernels.adamw(
                    column(rows, 0),
                    column(rows, 1),
                    column(rows, 2),
                    column(rows, 3),
                    step + 1L,
                    settings.rate(step),
                    BETA1,
                    settings.beta2(),
                    matrices ? settings.weightDecay() : 0,
                    EPSILON);
        }
    }

    private static NDArray[] column(List<NDArray[]> rows, int column) {
        return rows.stream().map(row -> row[column]).toArray(NDArray[]::new);
    }
}
