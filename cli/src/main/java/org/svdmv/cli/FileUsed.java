package org.svdmv.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.svdmv.core.checkpoint.Sha256;

/**
 * A file or folder that a result was made from.
 *
 * @param sha256 of the file; of a folder, of the lines "sha256  name" of its weight files
 */
record FileUsed(String path, String sha256) {

    static FileUsed of(Path file) {
        return new FileUsed(file.toAbsolutePath().normalize().toString(), Sha256.of(file));
    }

    /** One file stands for itself. */
    static FileUsed of(Path path, List<Path> files) {
        if (files.size() == 1) {
            return new FileUsed(path.toAbsolutePath().normalize().toString(), Sha256.of(files.get(0)));
        }
        Path folder = Files.isDirectory(path) ? path : path.toAbsolutePath().getParent();
        StringBuilder lines = new StringBuilder();
        files.stream().sorted().forEach(file -> lines.append(Sha256.of(file))
                .append("  ")
                .append(folder.relativize(file).toString().replace('\\', '/'))
                .append('\n'));
        return new FileUsed(path.toAbsolutePath().normalize().toString(), sha256(lines.toString()));
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
