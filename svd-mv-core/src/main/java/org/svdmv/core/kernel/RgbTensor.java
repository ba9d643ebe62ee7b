package org.svdmv.core.kernel;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;

/**
 * Pictures of bytes as float32 tensors and back.
 *
 * <pre>
 *   x = byte / 127.5 - 1,   byte = round(255 clamp((x + 1) / 2, 0, 1))
 * </pre>
 */
public final class RgbTensor {
    private RgbTensor() {}

    /** Bytes {@code [N, H, W, 3]} to {@code [N, 3, H, W]} in [-1, 1], channels innermost in memory. */
    public static NDArray of(NDManager manager, byte[] rgb, int width, int height) {
        ByteBuffer direct = ByteBuffer.allocateDirect(rgb.length).put(rgb).flip();
        Shape shape = new Shape(rgb.length / (3L * width * height), height, width, 3);
        return Scope.scoped(() -> manager.create(direct, shape, DataType.UINT8)
                .toType(DataType.FLOAT32, true)
                .div(127.5f)
                .sub(1)
                .transpose(0, 3, 1, 2));
    }

    /** {@code [N, 3, H, W]} to bytes {@code [N, H, W, 3]}. */
    public static byte[] bytes(NDArray x) {
        float[] values;
        try (NDArray rows = x.transpose(0, 2, 3, 1)) {
            values = rows.toFloatArray();
        }
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.round(255 * Math.min(1, Math.max(0, (values[i] + 1) / 2)));
        }
        return bytes;
    }
}
