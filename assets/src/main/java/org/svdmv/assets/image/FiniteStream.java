package org.svdmv.assets.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * The bytes of a file for a decoder. One that goes on reading far beyond their end is stopped: the WebP decoder takes what
 * is missing as zeros, for as long as a broken header wants.
 */
final class FiniteStream extends MemoryCacheImageInputStream {
    private static final int PATIENCE = 256;

    private int beyond;

    FiniteStream(byte[] bytes) {
        super(new ByteArrayInputStream(bytes));
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value < 0 && ++beyond > PATIENCE) {
            throw new IllegalStateException("its data end too early");
        }
        return value;
    }
}
