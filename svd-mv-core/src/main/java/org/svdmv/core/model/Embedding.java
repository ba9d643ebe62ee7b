package org.svdmv.core.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;

/** Sinusoidal embedding of a scalar (sgm, util.py, timestep_embedding). */
public final class Embedding {
    private static final double MAX_PERIOD = 10_000;

    private Embedding() {}

    /**
     * {@code cat[cos(x f), sin(x f)]}, {@code f_i = 10000^(-i / (width/2))}.
     *
     * @param x float32 [N]
     * @return float32 [N, width], width even
     */
    public static NDArray of(NDArray x, int width) {
        int half = width / 2;
        NDArray frequencies = x.getManager()
                .arange(0, half, 1, DataType.FLOAT32)
                .mul(-Math.log(MAX_PERIOD) / half)
                .exp();
        NDArray phase = x.reshape(-1, 1).mul(frequencies.reshape(1, -1));
        return NDArrays.concat(new NDList(phase.cos(), phase.sin()), -1);
    }
}
