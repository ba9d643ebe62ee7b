package org.svdmv.core.pipeline;

import ai.djl.ndarray.NDArray;

/**
 * What the model is told about the object: computed once, float32.
 *
 * @param context embedding of the picture, [1, D]
 * @param concat latent of the picture, not scaled, [1, z, h, w]
 * @param vector embedded numbers of each frame, [T, V]
 */
public record Conditioning(NDArray context, NDArray concat, NDArray vector) {

    /** T */
    int frames() {
        return (int) vector.getShape().get(0);
    }
}
