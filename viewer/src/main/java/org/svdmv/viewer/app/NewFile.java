package org.svdmv.viewer.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Names for what the viewer saves: {@code mug-scene-001.png}, {@code mug-scene-002.png}, ... Nothing is ever replaced. */
record NewFile(Path folder, String title) {
    /** The first that is free. */
    Path of(String what, String ending) throws IOException {
        Files.createDirectories(folder);
        for (int i = 1; ; i++) {
            Path file = folder.resolve("%s-%s-%03d%s".formatted(title, what, i, ending));
            if (Files.notExists(file)) {
                return file;
            }
        }
    }

    /** The last that was saved. */
    Optional<Path> newest(String what, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().startsWith(title + "-" + what + "-")
                            && f.getFileName().toString().endsWith(ending))
                    .max(Comparator.comparing(f -> f.getFileName().toString()));
        }
    }
}
