package org.svdmv.core.sampling;

import ai.djl.ndarray.NDArray;

/** The best guess of the clean latents behind noisy ones: the one seam between sampler and network. */
@FunctionalInterface
public interface Denoiser {

    /** {@code D(x; sigma): [T, C, h, w] -> [T, C, h, w]}, both float32, for {@code x = clean + sigma * noise}. */
    NDArray denoise(NDArray x, double sigma);

    /** {@code D(x; sigma) = guidance(precondition(network))}. */
    static Denoiser of(Network network, Preconditioning preconditioning, Guidance guidance) {
        return new GuidedDenoiser(
                new PreconditionedDenoiser(network, Network.Branch.CONDITIONAL, preconditioning),
                new PreconditionedDenoiser(network, Network.Branch.UNCONDITIONAL, preconditioning),
                guidance);
    }
}
