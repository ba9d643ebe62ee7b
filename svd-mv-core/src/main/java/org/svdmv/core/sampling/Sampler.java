package org.svdmv.core.sampling;

import ai.djl.ndarray.NDArray;

/**
 * Solves the probability flow equation (EDM eq. 1) from the largest noise level down to the last.
 * <pre>
 *   dx/dsigma = (x - D(x; sigma)) / sigma
 * </pre>
 */
public sealed interface Sampler {

    /**
     * Walks {@code x} down the noise levels.
     *
     * @param x latents at noise level {@code sigmas[0]}; stays the caller's
     * @param sigmas strictly decreasing, the last may be 0
     * @return the latents at the last level, in the manager of {@code x}
     */
    NDArray sample(Denoiser denoiser, NDArray x, double[] sigmas, SamplerListener listener);

    /** Euler's method, first order, one evaluation a step (sgm, EulerEDMSampler without churn). */
    record Euler() implements Sampler {
        @Override
        public NDArray sample(Denoiser denoiser, NDArray x, double[] sigmas, SamplerListener listener) {
            return new Walk(sigmas, listener).from(x, (xi, sigma, next) -> {
                NDArray slope = xi.sub(denoiser.denoise(xi, sigma)).div(sigma);
                return xi.add(slope.mul(next - sigma));
            });
        }
    }

    /** Heun's method, second order, two evaluations a step (EDM algorithm 1); Euler's where the slope at 0 is not defined. */
    record Heun() implements Sampler {
        @Override
        public NDArray sample(Denoiser denoiser, NDArray x, double[] sigmas, SamplerListener listener) {
            return new Walk(sigmas, listener).from(x, (xi, sigma, next) -> {
                NDArray slope = xi.sub(denoiser.denoise(xi, sigma)).div(sigma);
                NDArray euler = xi.add(slope.mul(next - sigma));
                if (next == 0) {
                    return euler;
                }
                NDArray nextSlope = euler.sub(denoiser.denoise(euler, next)).div(next);
                return xi.add(slope.add(nextSlope).mul((next - sigma) / 2));
            });
        }
    }

    /**
     * Deterministic DDIM (Song et al. 2020, arXiv 2010.02502, eq. 12 with eta = 0) in variance-exploding terms: the guess stays,
     * the noise shrinks. It is Euler's method rearranged.
     * <pre>
     *   x' = D + sigma'/sigma (x - D)
     * </pre>
     */
    record Ddim() implements Sampler {
        @Override
        public NDArray sample(Denoiser denoiser, NDArray x, double[] sigmas, SamplerListener listener) {
            return new Walk(sigmas, listener).from(x, (xi, sigma, next) -> {
                NDArray clean = denoiser.denoise(xi, sigma);
                return clean.add(xi.sub(clean).mul(next / sigma));
            });
        }
    }

    /**
     * DPM-Solver++(2M), second order, one evaluation a step (Lu et al. 2022, arXiv 2211.01095, algorithm 2, alpha = 1). With
     * {@code lambda = -ln sigma, h = lambda' - lambda, r = h_previous / h}:
     * <pre>
     *   x' = sigma'/sigma x + (1 - sigma'/sigma) ((1 + 1/(2r)) D - 1/(2r) D_previous)
     * </pre>
     * First order at the first step, and at 0 where h is infinite.
     */
    record DpmSolver2M() implements Sampler {
        @Override
        public NDArray sample(Denoiser denoiser, NDArray x, double[] sigmas, SamplerListener listener) {
            try (DpmSolver2MStep step = new DpmSolver2MStep(denoiser, x)) {
                return new Walk(sigmas, listener).from(x, step);
            }
        }
    }
}
