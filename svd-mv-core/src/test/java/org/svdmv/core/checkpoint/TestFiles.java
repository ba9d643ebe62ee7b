package org.svdmv.core.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.svdmv.core.checkpoint.SafetensorsWriter.Entry;
import org.svdmv.core.kernel.Precision;

/** Safetensors files for tests, whose data are holes: only the header takes space on the disk. */
final class TestFiles {

    private TestFiles() {}

    /** Names and shapes of a published checkpoint. */
    static JsonNode manifest(String name) {
        try (InputStream in = new GZIPInputStream(TestFiles.class.getResourceAsStream(name + ".json.gz"))) {
            return JsonFields.JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, List<Long>> shapes(JsonNode manifest) {
        Map<String, List<Long>> shapes = new LinkedHashMap<>();
        manifest.properties().forEach(tensor -> {
            List<Long> shape = new ArrayList<>();
            tensor.getValue().forEach(size -> shape.add(size.longValue()));
            shapes.put(tensor.getKey(), shape);
        });
        return shapes;
    }

    /** A file of zeros with these tensors. */
    static Path hollow(Path file, Map<String, List<Long>> shapes, Precision precision, Map<String, String> metadata) {
        List<Entry> entries = new ArrayList<>();
        shapes.forEach((name, shape) -> entries.add(new Entry(name, precision, shape, sink -> {})));
        byte[] start = SafetensorsWriter.start(metadata, entries);
        long data = entries.stream()
                .mapToLong(e -> e.elements() * precision.bytes())
                .sum();
        try {
            Files.createDirectories(file.getParent());
            try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
                out.setLength(0);
                out.write(start);
                out.setLength(start.length + data);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    static Path hollow(Path file, Map<String, List<Long>> shapes, Precision precision) {
        return hollow(file, shapes, precision, Map.of());
    }

    /** A file of this header and so many bytes of data. */
    static Path written(Path file, String header, int dataBytes) {
        byte[] json = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(8 + json.length + dataBytes).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(json.length).put(json);
        return written(file, bytes.array());
    }

    static Path written(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
