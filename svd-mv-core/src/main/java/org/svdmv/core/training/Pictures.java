package org.svdmv.core.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;

/** Bytes to tensors. */
final class Pictures {
    private Pictures() {}

    /** Bytes {@code [N, H, W, 3]} to float32 {@code [N, 3, H, W]} in [-1, 1]. */
    static NDArray tensor(NDManager manager, byte[] pixels, int size) {
        ByteBuffer direct = ByteBuffer.allocateDirect(pixels.length).put(pixels).flip();
        long n = pixels.length / (3L * size * size);
        try (NDArray bytes = manager.create(direct, new Shape(n, size, size, 3), DataType.UINT8)) {
            return bytes.toType(DataType.FLOAT32, true).mul(1 / 127.5f).sub(1).transpose(0, 3, 1, 2);
        }
    }
}
