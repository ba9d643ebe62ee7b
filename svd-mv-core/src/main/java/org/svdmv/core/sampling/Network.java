package org.svdmv.core.sampling;

import ai.djl.ndarray.NDArray;

/** The bare network F with its conditioning bound to it: image embedding, conditioning latents and vector. */
@FunctionalInterface
public interface Network {

    /** Which of the two answers that guidance combines. */
    enum Branch {
        /** With the whole conditioning. */
        CONDITIONAL,
        /** With image embedding and conditioning latents zeroed; the vector is kept. */
        UNCONDITIONAL
    }

    /**
     * F(x; cNoise). The conditioning latents are joined to {@code x} inside, where {@code c_in} does not touch them.
     *
     * @param x {@code [T, C, h, w]}, float32, scaled by {@code c_in}
     * @return float32 {@code [T, C, h, w]}
     */
    NDArray apply(NDArray x, double cNoise, Branch branch);
}
