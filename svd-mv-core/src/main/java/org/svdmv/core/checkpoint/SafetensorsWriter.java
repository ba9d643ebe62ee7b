package org.svdmv.core.checkpoint;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.svdmv.core.kernel.Kernels;
import org.svdmv.core.kernel.Precision;

/**
 * Writes safetensors files: the same tensors and metadata give the same bytes, and the file appears whole or not at all.
 *
 * <p>Wide numbers come first, then names in order, and the header is padded to 8 bytes, so that every tensor lies on a multiple of its
 * number's size and can be mapped.
 */
public final class SafetensorsWriter {
    /** Elements converted and copied at a time. */
    private static final long PIECE = 8L << 20;

    private SafetensorsWriter() {}

    /**
     * A tensor to be written.
     *
     * @param values hands the values over, as one or several arrays in the order of memory, first axis outermost
     */
    public record Entry(String name, Precision precision, List<Long> shape, Consumer<Sink> values) {
        public Entry {
            shape = List.copyOf(shape);
        }

        /** An array of any precision, written in another. The array stays open. */
        public static Entry of(String name, NDArray array, Precision precision) {
            return new Entry(
                    name,
                    precision,
                    LongStream.of(array.getShape().getShape()).boxed().toList(),
                    sink -> sink.write(array));
        }

        long elements() {
            return shape.stream().reduce(1L, Math::multiplyExact);
        }
    }

    /** Takes the values of one tensor. */
    public interface Sink {
        void write(NDArray piece);
    }

    /** Writes a file, replacing one of that name. */
    public static void write(Path file, Map<String, String> metadata, Collection<Entry> entries) {
        List<Entry> ordered = ordered(entries);
        Path partial = file.toAbsolutePath().resolveSibling("." + file.getFileName() + ".partial");
        try {
            Files.createDirectories(partial.getParent());
            try (FileChannel channel = FileChannel.open(
                    partial,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                put(channel, ByteBuffer.wrap(start(metadata, ordered)));
                for (Entry entry : ordered) {
                    put(channel, entry);
                }
                channel.force(true);
            }
            Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new CheckpointException("cannot write " + file + ": " + e, e);
        } finally {
            delete(partial);
        }
    }

    /** Length and header: all that comes before the data. */
    static byte[] start(Map<String, String> metadata, Collection<Entry> entries) {
        ObjectNode json = FactsJson.object();
        if (!metadata.isEmpty()) {
            ObjectNode texts = json.putObject("__metadata__");
            new TreeMap<>(metadata).forEach(texts::put);
        }
        long begin = 0;
        for (Entry entry : ordered(entries)) {
            long end = begin + entry.elements() * entry.precision().bytes();
            ObjectNode tensor = json.putObject(entry.name());
            tensor.put("dtype", StoredType.of(entry.precision()).name());
            ArrayNode shape = tensor.putArray("shape");
            entry.shape().forEach(shape::add);
            tensor.putArray("data_offsets").add(begin).add(end);
            begin = end;
        }
        byte[] text = json.toString().getBytes(StandardCharsets.UTF_8);
        byte[] padded = new byte[SafetensorsHeader.LENGTH_BYTES + (text.length + 7) / 8 * 8];
        Arrays.fill(padded, (byte) ' ');
        ByteBuffer.wrap(padded)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(padded.length - SafetensorsHeader.LENGTH_BYTES)
                .put(text);
        return padded;
    }

    private static List<Entry> ordered(Collection<Entry> entries) {
        return entries.stream()
                .sorted(Comparator.comparingInt((Entry e) -> -e.precision().bytes())
                        .thenComparing(Entry::name))
                .toList();
    }

    private static void put(FileChannel channel, Entry entry) throws IOException {
        long before = channel.position();
        long wanted = entry.elements() * entry.precision().bytes();
        entry.values().accept(piece -> put(channel, piece, entry.precision()));
        long got = channel.position() - before;
        if (got != wanted) {
            throw new IllegalArgumentException("tensor " + entry.name() + " was given " + got + " bytes; "
                    + entry.precision().label() + " " + entry.shape() + " wants " + wanted);
        }
    }

    /** Piece by piece along the first axis, so that only a piece is ever there twice. */
    private static void put(FileChannel channel, NDArray x, Precision precision) {
        long rows = x.getShape().dimension() == 0 ? 1 : x.getShape().get(0);
        if (x.size() <= PIECE || x.getShape().dimension() == 0) {
            try (NDArray converted = Kernels.cast(x, precision)) {
                put(channel, converted.toByteBuffer());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return;
        }
        long step = Math.max(1, PIECE / (x.size() / rows));
        for (long row = 0; row < rows; row += step) {
            NDIndex index = step == 1
                    ? new NDIndex().addIndices(row)
                    : new NDIndex().addSliceDim(row, Math.min(rows, row + step));
            try (NDArray piece = x.get(index)) {
                put(channel, piece, precision);
            }
        }
    }

    private static void put(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static void delete(Path partial) {
        try {
            Files.deleteIfExists(partial);
        } catch (IOException e) {
            // The file itself is in place; the leftover is overwritten by the next run.
        }
    }
}
