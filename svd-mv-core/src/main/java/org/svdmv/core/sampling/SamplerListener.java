package org.svdmv.core.sampling;

import ai.djl.ndarray.NDArray;

/** Told after every step: progress and previews. An exception thrown here ends the sampling and reaches its caller. */
@FunctionalInterface
public interface SamplerListener {

    /** Listens to nothing. */
    SamplerListener NONE = (step, steps, sigma, x) -> {};

    /**
     * A step is done.
     *
     * @param step steps done, from 1
     * @param steps steps in all
     * @param sigma noise level that is now left in {@code x}
     * @param x the latents, valid during this call
     */
    void stepped(int step, int steps, double sigma, NDArray x);
}
