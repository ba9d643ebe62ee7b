package org.svdmv.assets.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class FiniteStreamTest {

    @Test
    void aDecoderMayLookALittleBeyondTheEndButNotGoOn() throws IOException {
        try (FiniteStream stream = new FiniteStream(new byte[] {7})) {
            assertEquals(7, stream.read());
            for (int k = 0; k < 100; k++) {
                assertEquals(-1, stream.read());
            }
            assertThrows(IllegalStateException.class, () -> {
                while (stream.read() < 0) {}
            });
        }
    }
}
