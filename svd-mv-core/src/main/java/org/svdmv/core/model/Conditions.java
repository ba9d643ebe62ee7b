package org.svdmv.core.model;

import ai.djl.ndarray.NDArray;

/**
 * What every layer of a {@link VideoUNet} is conditioned on.
 *
 * @param embedding of noise level and conditioning vector, {@code [B*T, E]}
 * @param context the cross-attention token of each video, {@code [B, D]}
 * @param frames T
 */
record Conditions(NDArray embedding, NDArray context, int frames) {}
