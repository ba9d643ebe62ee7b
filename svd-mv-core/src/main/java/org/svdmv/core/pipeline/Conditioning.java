package org.svdmv.core.pipeline;

import ai.djl.ndarray.NDArray;

/**
 * What the model is told about B objects (one, but in training): computed once, float32.
 *
 * @param context embedding of each picture, [B, D]
 * @param concat latent of each picture, not scaled, [B, z, h, w]
 * @param vector embedded numbers of each frame, [B*T, V]
 */
public record Conditioning(NDArray context, NDArray concat, NDArray vector) {

    /** Hides pictures: embedding and latent become zeros, the vector stays. {@code kept: [B]}, 0 for a picture to be hidden, else 1. */
    public Conditioning masked(NDArray kept) {
        return new Conditioning(context.mul(kept.reshape(-1, 1)), concat.mul(kept.reshape(-1, 1, 1, 1)), vector);
    }

    /** T */
    int frames() {
        return (int) (vector.getShape().get(0) / context.getShape().get(0));
    }
}
