package org.svdmv.assets.model;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The checkpoint inside the program. To be mapped into memory it must be a file: it is unpacked once into a cache, under a
 * name made of its content.
 *
 * @param resource the checkpoint, in a jar or a directory of classes
 */
public record EmbeddedModel(URL resource) {
    private static final String NAME = "svdmv-mini";
    private static final int HASH_LENGTH = 16;

    /** Whether a checkpoint comes with this build. */
    public static boolean isBundled() {
        return EmbeddedModel.class.getResource(NAME + ".safetensors") != null;
    }

    /**
     * The checkpoint that comes with svdmv.
     *
     * @throws UncheckedIOException if this build came without it
     */
    public static EmbeddedModel bundled() {
        URL resource = EmbeddedModel.class.getResource(NAME + ".safetensors");
        if (resource == null) {
            String message =
                    "the model %s is not in this build; wanted the resource org/svdmv/assets/model/%s.safetensors;"
                            + " name weights of your own (--weights FILE) or build a complete checkout";
            throw new UncheckedIOException(new FileNotFoundException(message.formatted(NAME, NAME)));
        }
        return new EmbeddedModel(resource);
    }

    /**
     * The checkpoint as a file in this directory, which is made if it is missing. A file from an earlier run is used again
     * if it is whole. Processes that unpack at the same time do not disturb each other.
     *
     * @throws UncheckedIOException if it cannot be read or written
     */
    public Path unpack(Path cacheDirectory) {
        try {
            String hash = hash(resource);
            Path file = cacheDirectory.resolve("%s-%s.safetensors".formatted(NAME, hash.substring(0, HASH_LENGTH)));
            if (!Files.isRegularFile(file) || !hash(file.toUri().toURL()).equals(hash)) {
                write(file);
            }
            return file;
        } catch (IOException e) {
            String message =
                    "cannot unpack the model %s into %s (%s); wanted a directory with room that may be written;"
                            + " free some space or choose another cache directory";
            throw new UncheckedIOException(new IOException(message.formatted(NAME, cacheDirectory, e), e));
        }
    }

    /** Writes beside the file and renames, so that nobody ever sees a part of it. */
    private void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Path part = Files.createTempFile(file.getParent(), NAME, ".part");
        try (InputStream in = resource.openStream()) {
            Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static String hash(URL content) throws IOException {
        try (InputStream in = content.openStream()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
