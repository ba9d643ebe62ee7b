package org.svdmv.core.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.LongConsumer;

/** SHA-256 of files (FIPS 180-4), in lower-case hexadecimal digits. */
public final class Sha256 {
    private static final int PIECE = 1 << 20;

    private Sha256() {}

    /** @throws CheckpointException if the file cannot be read */
    public static String of(Path file) {
        return of(file, bytes -> {});
    }

    /** @param progress told the number of bytes read so far */
    public static String of(Path file, LongConsumer progress) {
        MessageDigest digest = digest();
        ByteBuffer piece = ByteBuffer.allocate(PIECE);
        long done = 0;
        try (FileChannel channel = FileChannel.open(file)) {
            while (channel.read(piece.clear()) >= 0) {
                done += piece.flip().remaining();
                digest.update(piece);
                progress.accept(done);
            }
        } catch (IOException e) {
            throw new CheckpointException("cannot read " + file + ": " + e, e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Whether a text is a digest. */
    static boolean isDigest(String text) {
        return text.matches("[0-9a-f]{64}");
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
