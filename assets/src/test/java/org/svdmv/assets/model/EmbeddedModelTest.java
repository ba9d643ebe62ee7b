package org.svdmv.assets.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedModelTest {
    private static final byte[] CONTENT = new byte[300_000];

    @TempDir
    private Path folder;

    private Path cache;
    private EmbeddedModel model;

    @BeforeEach
    void embed() throws IOException {
        new Random(1).nextBytes(CONTENT);
        model = embedded(CONTENT);
        cache = folder.resolve("cache/models");
    }

    @Test
    void itIsUnpackedWholeUnderANameMadeOfItsContent() throws IOException {
        Path file = model.unpack(cache);
        assertArrayEquals(CONTENT, Files.readAllBytes(file));
        assertTrue(file.getFileName().toString().matches("svdmv-mini-[0-9a-f]{16}\\.safetensors"), file.toString());
        assertNotEquals(file, embedded(new byte[] {1}).unpack(cache));
    }

    @Test
    void aWholeFileIsUsedAgain() throws IOException {
        Object first = Files.readAttributes(model.unpack(cache), "lastModifiedTime,fileKey");
        assertEquals(first, Files.readAttributes(model.unpack(cache), "lastModifiedTime,fileKey"));
    }

    @Test
    void aDamagedFileIsReplaced() throws IOException {
        Path file = model.unpack(cache);
        byte[] damaged = CONTENT.clone();
        damaged[12345] ^= 1;
        Files.write(file, damaged);
        assertArrayEquals(CONTENT, Files.readAllBytes(model.unpack(cache)));
        Files.write(file, new byte[0]);
        assertArrayEquals(CONTENT, Files.readAllBytes(model.unpack(cache)));
    }

    @Test
    void manyAtTheSameTimeLeaveOneWholeFileAndNothingElse() throws IOException {
        List<Path> files = IntStream.range(0, 16)
                .parallel()
                .mapToObj(k -> model.unpack(cache))
                .distinct()
                .toList();
        assertEquals(1, files.size());
        assertArrayEquals(CONTENT, Files.readAllBytes(files.get(0)));
        try (Stream<Path> all = Files.list(cache)) {
            assertEquals(files, all.toList());
        }
    }

    @Test
    void aDirectoryThatCannotBeWrittenIsNamedWithTheWayOut() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        String message = assertThrows(UncheckedIOException.class, () -> model.unpack(file.resolve("models")))
                .getMessage();
        assertTrue(message.contains("cannot unpack the model svdmv-mini into " + file.resolve("models")), message);
        assertTrue(message.contains("free some space or choose another cache directory"), message);
    }

    private EmbeddedModel embedded(byte[] content) throws IOException {
        Path resource = Files.write(folder.resolve("embedded-" + content.length), content);
        return new EmbeddedModel(resource.toUri().toURL());
    }
}
