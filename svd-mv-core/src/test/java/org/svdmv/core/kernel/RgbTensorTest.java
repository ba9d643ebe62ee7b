package org.svdmv.core.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RgbTensorTest {

    @Test
    void bytesComeBackAsTheyWereAndLieWhereTheyBelong() {
        byte[] bytes = new byte[2 * 16 * 24 * 3];
        new SplittableRandom(1).nextBytes(bytes);
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray x = RgbTensor.of(manager, bytes, 24, 16);
            assertEquals(new Shape(2, 3, 16, 24), x.getShape());
            int at = ((16 + 5) * 24 + 7) * 3 + 2;
            assertEquals((bytes[at] & 255) / 127.5f - 1, x.getFloat(1, 2, 5, 7));
            assertArrayEquals(bytes, RgbTensor.bytes(x));
        }
    }

    @Test
    void blackAndWhiteAreExactlyMinusOneAndOneAndWhatLiesBeyondIsClamped() {
        try (NDManager manager = NDManager.newBaseManager()) {
            byte[] ends = {0, (byte) 255, 0};
            float[] values = RgbTensor.of(manager, ends, 1, 1).toFloatArray();
            assertArrayEquals(new float[] {-1, 1, -1}, values);
            NDArray beyond = manager.create(new float[] {-1.5f, 3, 0}, new Shape(1, 3, 1, 1));
            assertArrayEquals(new byte[] {0, (byte) 255, (byte) 128}, RgbTensor.bytes(beyond));
        }
    }
}
