package org.svdmv.assets.image;

import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.InflaterInputStream;

/** A PNG file: a signature, then chunks of length, type, data and CRC up to IEND (W3C PNG, third edition, section 5). */
record Png(byte[] bytes) implements Container {
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int IEND = 0x49454E44;
    private static final int ICCP = 0x69434350;
    private static final int MAX_PROFILE_BYTES = 1 << 24;

    /** The data of one chunk is {@code bytes[start, start + length)}. */
    private record Chunk(int type, int start, int length) {}

    static boolean begins(byte[] bytes) {
        return bytes.length >= 8 && ByteBuffer.wrap(bytes).getLong() == SIGNATURE;
    }

    @Override
    public String format() {
        return "PNG";
    }

    /** Whether every chunk up to IEND is there and those that make the picture have the right CRC. */
    @Override
    public boolean isWhole() {
        for (Chunk chunk : chunks()) {
            if (isCritical(chunk) && !hasRightCrc(chunk)) {
                return false;
            }
            if (chunk.type == IEND) {
                return true;
            }
        }
        return false;
    }

    /** The profile of iCCP (name, 0, method, zlib stream), which the decoder of the JDK leaves aside; none if it is broken. */
    @Override
    public Optional<ICC_Profile> profile() {
        for (Chunk chunk : chunks()) {
            if (chunk.type == ICCP) {
                return profile(chunk);
            }
        }
        return Optional.empty();
    }

    private Optional<ICC_Profile> profile(Chunk chunk) {
        InputStream data = new ByteArrayInputStream(bytes, chunk.start, chunk.length);
        try (InputStream inflated = new InflaterInputStream(data)) {
            while (data.read() > 0) {} // the name
            data.skipNBytes(1); // the method
            return Optional.of(ICC_Profile.getInstance(inflated.readNBytes(MAX_PROFILE_BYTES)));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isCritical(Chunk chunk) {
        return (chunk.type & 0x20000000) == 0;
    }

    private boolean hasRightCrc(Chunk chunk) {
        CRC32 crc = new CRC32();
        crc.update(bytes, chunk.start - 4, chunk.length + 4);
        return (int) crc.getValue() == ByteBuffer.wrap(bytes).getInt(chunk.start + chunk.length);
    }

    /** The chunks that are there as a whole. */
    private List<Chunk> chunks() {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        List<Chunk> chunks = new ArrayList<>();
        int at = 8;
        while (at + 12 <= bytes.length && in.getInt(at) >= 0 && in.getInt(at) <= bytes.length - at - 12) {
            chunks.add(new Chunk(in.getInt(at + 4), at + 8, in.getInt(at)));
            at += 12 + in.getInt(at);
        }
        return chunks;
    }
}
