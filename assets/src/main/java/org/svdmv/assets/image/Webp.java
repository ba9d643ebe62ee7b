package org.svdmv.assets.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A WebP file: one RIFF chunk (RFC 9649, section 2). Of an animation the decoder takes the first frame. */
record Webp(byte[] bytes) implements Container {
    private static final int RIFF = 0x46464952;
    private static final int WEBP = 0x50424557;

    static boolean begins(byte[] bytes) {
        return bytes.length >= 12 && in(bytes).getInt(0) == RIFF && in(bytes).getInt(8) == WEBP;
    }

    @Override
    public String format() {
        return "WebP";
    }

    /** Whether the file is as long as its RIFF header says. */
    @Override
    public boolean isWhole() {
        return bytes.length - 8L >= Integer.toUnsignedLong(in(bytes).getInt(4));
    }

    private static ByteBuffer in(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
