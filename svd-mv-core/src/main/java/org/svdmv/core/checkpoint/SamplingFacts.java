package org.svdmv.core.checkpoint;

import java.util.Locale;

/**
 * How a model is sampled unless the user asks otherwise.
 *
 * @param guidanceMin scale of the classifier-free guidance at its weakest frame
 * @param guidanceMax scale at its strongest frame
 * @param sigmaMin last noise level before 0
 * @param sigmaMax first noise level
 * @param rho curvature of the schedule of Karras et al. 2022, eq. 5
 * @param preconditioning how the network's answer becomes a denoised latent
 * @param sigmaData standard deviation of the latents that EDM's preconditioning assumes; 1 where velocity is predicted
 */
public record SamplingFacts(
        SamplerKind sampler,
        int steps,
        GuidanceKind guidance,
        double guidanceMin,
        double guidanceMax,
        double sigmaMin,
        double sigmaMax,
        double rho,
        PreconditioningKind preconditioning,
        double sigmaData) {

    /** Integrators of the probability flow. */
    public enum SamplerKind {
        EULER,
        HEUN,
        DDIM,
        DPM_SOLVER_2M;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How the guidance scale runs over the frames. */
    public enum GuidanceKind {
        /** No unconditional branch. */
        UNGUIDED,
        /** The same at every frame. */
        CONSTANT,
        /** Straight from the first frame to the last. */
        LINEAR,
        /** Up to the middle of the orbit and down again. */
        TRIANGLE;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the network predicts. */
    public enum PreconditioningKind {
        /** The velocity, told ln(sigma) / 4: SVD and SV3D. */
        VELOCITY,
        /** The general form of Karras et al. 2022, table 1. */
        EDM;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public SamplingFacts {
        if (steps < 1) {
            throw new IllegalArgumentException("need at least 1 step, got " + steps);
        }
        if (!(sigmaMin > 0 && sigmaMin < sigmaMax && sigmaMax < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "need 0 < sigmaMin < sigmaMax, got " + sigmaMin + " and " + sigmaMax + "; SV3D uses 0.002 and 700");
        }
        if (!(rho > 0 && rho < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("need rho > 0, got " + rho + "; SV3D uses 7");
        }
        if (!(guidanceMin >= 0 && guidanceMin <= guidanceMax && guidanceMax < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("need 0 <= guidanceMin <= guidanceMax, got " + guidanceMin + " and "
                    + guidanceMax + "; SV3D uses 1 and 2.5");
        }
        if (!(sigmaData > 0 && sigmaData < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("need sigmaData > 0, got " + sigmaData);
        }
    }
}
