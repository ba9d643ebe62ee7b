package org.svdmv.core.training;

import ai.djl.ndarray.NDArray;
import java.util.function.BinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.svdmv.core.sampling.Preconditioning;

/**
 * Denoising score matching (Karras et al., arXiv 2206.00364, eq. 8) with the weight 1 / c_out^2, which makes all noise levels count the
 * same at the start.
 * <pre>
 *   x    = x0 + sigma n
 *   loss = |F(c_in x, c_noise) - (x0 - c_skip x) / c_out|^2
 * </pre>
 */
record ScoreMatching(Preconditioning preconditioning) {

    /**
     * Mean over all elements.
     *
     * @param clean x0, {@code [B*T, ...]}
     * @param noise n, unit, of the same shape
     * @param sigmas one for all T views of a sample, [B]
     * @param network F of {@code c_in x: [B*T, ...]} and {@code c_noise: [B]}
     */
    NDArray loss(NDArray clean, NDArray noise, double[] sigmas, BinaryOperator<NDArray> network) {
        NDArray x = clean.add(noise.mul(perView(clean, sigmas, sigma -> sigma)));
        NDArray output = network.apply(
                x.mul(perView(clean, sigmas, preconditioning::cIn)), perSample(clean, sigmas, preconditioning::cNoise));
        NDArray target = clean.sub(x.mul(perView(clean, sigmas, preconditioning::cSkip)))
                .mul(perView(clean, sigmas, sigma -> 1 / preconditioning.cOut(sigma)));
        return output.sub(target).square().mean();
    }

    private static NDArray perSample(NDArray clean, double[] sigmas, DoubleUnaryOperator f) {
        float[] values = new float[sigmas.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) f.applyAsDouble(sigmas[i]);
        }
        return clean.getManager().create(values);
    }

    private static NDArray perView(NDArray clean, double[] sigmas, DoubleUnaryOperator f) {
        long views = clean.getShape().get(0) / sigmas.length;
        return perSample(clean, sigmas, f).repeat(0, views).reshape(-1, 1, 1, 1);
    }
}
