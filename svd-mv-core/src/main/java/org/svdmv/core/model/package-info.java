/**
 * The networks, in the names and the order of Stability-AI/generative-models (sgm, commit 0ad7de9): a record header is an architecture,
 * {@code load} is its state dictionary, {@code apply} its forward pass.
 *
 * <p>B = videos, T = frames, N = B*T pictures (frames of a video are neighbors), C = channels, S = tokens. Frames are channels-last.
 */
package org.svdmv.core.model;
