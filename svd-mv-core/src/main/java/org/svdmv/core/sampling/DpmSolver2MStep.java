package org.svdmv.core.sampling;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;

/** A step of {@link Sampler.DpmSolver2M}; remembers the last guess of the clean latents and its noise level. */
final class DpmSolver2MStep implements Walk.Step, AutoCloseable {
    private final Denoiser denoiser;
    private NDArray previous;
    private double previousSigma = Double.POSITIVE_INFINITY;

    /** @param x where the walk starts; stands in for the guess before the first, whose weight is 0 */
    DpmSolver2MStep(Denoiser denoiser, NDArray x) {
        this.denoiser = denoiser;
        this.previous = x.duplicate();
    }

    @Override
    public NDArray apply(NDArray x, double sigma, double next) {
        NDArray clean = denoiser.denoise(x, sigma);
        double weight = next == 0 ? 0 : Math.log(sigma / next) / Math.log(previousSigma / sigma) / 2;
        NDArray ahead = clean.add(clean.sub(previous).mul(weight));
        remember(clean, sigma);
        return x.mul(next / sigma).add(ahead.mul(1 - next / sigma));
    }

    private void remember(NDArray clean, double sigma) {
        NDScope.unregister(clean);
        previous.close();
        previous = clean;
        previousSigma = sigma;
    }

    @Override
    public void close() {
        previous.close();
    }
}
