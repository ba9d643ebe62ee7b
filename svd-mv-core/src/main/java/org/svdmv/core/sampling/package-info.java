/**
 * From noise to latents: the mathematics of Stable Video Diffusion (Blattmann et al. 2023, arXiv 2311.15127) in the terms of
 * EDM (Karras et al. 2022, arXiv 2206.00364). No network is known here; {@link org.svdmv.core.sampling.Denoiser} is the seam.
 *
 * <pre>
 *   sigmas = SigmaSchedule.sigmas(steps)                    sigma_0 &gt; ... &gt; sigma_steps = 0
 *   x_0    = noise * sqrt(1 + sigma_0^2)
 *   D(x; sigma) = guidance(precondition(network))           Denoiser.of
 *   x      = Sampler.sample(D, x_0, sigmas)                 dx/dsigma = (x - D(x; sigma)) / sigma
 * </pre>
 *
 * Sigmas are doubles, latents are float32 arrays {@code [T, C, h, w]} of T frames; only the denoiser changes precision.
 */
package org.svdmv.core.sampling;
