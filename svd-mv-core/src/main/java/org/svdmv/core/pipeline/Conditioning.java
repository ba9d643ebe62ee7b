package org.svdmv.core.pipeline;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/**
 * What the model is told about the object: computed once, float32.
 *
 * @param context embedding of the picture, [1, D]
 * @param concat latent of the picture, not scaled, [1, z, h, w]
 * @param vector embedded numbers of each frame, [T, V]
 */
public record Conditioning(NDArray context, NDArray concat, NDArray vector) {

    /** The same, owned by another manager. */
    Conditioning in(NDManager manager) {
        context.attach(manager);
        concat.attach(manager);
        vector.attach(manager);
        return this;
    }

    /** T */
    int frames() {
        return (int) vector.getShape().get(0);
    }
}
