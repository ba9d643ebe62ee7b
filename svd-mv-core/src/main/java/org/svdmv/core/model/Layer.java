package org.svdmv.core.model;

import ai.djl.ndarray.NDArray;

/** One layer of a {@link VideoUNet}. */
interface Layer {

    /** {@code [B*T, C, H, W] -> [B*T, C', H', W']} */
    NDArray apply(NDArray x, Conditions c);
}
