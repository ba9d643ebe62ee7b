package org.svdmv.core.model;

import ai.djl.ndarray.NDArray;
import org.svdmv.core.checkpoint.Weights;

/** The way around a residual block. */
sealed interface Skip {

    /** The identity, or a 1x1 convolution where the channels change. */
    static Skip load(Weights w, int in, int out) {
        return in == out ? new Identity() : new Projection(Conv2d.load(w, in, out, 1));
    }

    /** {@code [N, in, H, W] -> [N, out, H, W]} */
    NDArray apply(NDArray x);

    /** Channels stay as they are. */
    record Identity() implements Skip {
        @Override
        public NDArray apply(NDArray x) {
            return x;
        }
    }

    /** Channels change. */
    record Projection(Conv2d conv) implements Skip {
        @Override
        public NDArray apply(NDArray x) {
            return conv.apply(x);
        }
    }
}
