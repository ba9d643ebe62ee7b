package org.svdmv.core.checkpoint;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a safetensors file says it holds, checked to the last byte before anything of the data is touched.
 * <pre>
 *   u64 n (little endian) | n bytes of JSON {"name": {"dtype", "shape", "data_offsets": [begin, end]}, "__metadata__": {..}} | data
 * </pre>
 * The tensors tile the data: they follow each other without gap or overlap from its first byte to the last byte of the file.
 * Source: the format section of the safetensors README.
 *
 * @param dataStart first byte of the data, counted from the start of the file
 * @param tensors by name, in the order of their bytes
 * @param metadata free text, by key
 */
public record SafetensorsHeader(long dataStart, Map<String, TensorInfo> tensors, Map<String, String> metadata) {
    /** Longest header the format allows, bytes. */
    public static final long MAX_HEADER_BYTES = 100_000_000;

    static final int LENGTH_BYTES = 8;

    public SafetensorsHeader {
        tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }

    /**
     * Reads and checks the header of a file.
     *
     * @throws CheckpointException if it is missing, something else than safetensors, damaged or cut short
     */
    public static SafetensorsHeader read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new CheckpointException("no checkpoint at " + file + ": "
                    + (Files.exists(file) ? "it is not a regular file" : "there is no such file")
                    + "; wanted a .safetensors file");
        }
        try (FileChannel channel = FileChannel.open(file)) {
            long fileBytes = channel.size();
            byte[] start = bytes(channel, 0, (int) Math.min(fileBytes, 64));
            FileKind.refuseOther(file, start, fileBytes);
            long length = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN).getLong();
            byte[] json = bytes(channel, LENGTH_BYTES, (int) length);
            return parse(json, fileBytes, file.toString());
        } catch (IOException e) {
            throw new CheckpointException("cannot read " + file + ": " + e, e);
        }
    }

    /**
     * Checks a header.
     *
     * @param json the bytes of the JSON text
     * @param fileBytes size of the whole file
     * @param where what to call the file in messages
     */
    public static SafetensorsHeader parse(byte[] json, long fileBytes, String where) {
        HeaderJson.Content content = new HeaderJson(where).parse(json, LENGTH_BYTES + (long) json.length);
        return new SafetensorsHeader(
                LENGTH_BYTES + (long) json.length, tiled(content, json.length, fileBytes, where), content.metadata());
    }

    /** The numbers of all tensors together. */
    public long elements() {
        return tensors.values().stream().mapToLong(TensorInfo::elements).sum();
    }

    private static Map<String, TensorInfo> tiled(
            HeaderJson.Content content, long headerBytes, long fileBytes, String where) {
        Map<String, TensorInfo> ordered = new LinkedHashMap<>();
        long end = LENGTH_BYTES + headerBytes;
        for (TensorInfo t : inOrder(content.tensors())) {
            if (t.start() != end) {
                throw HeaderJson.damaged(
                        where,
                        "tensor " + FileKind.shown(t.name()) + " begins at byte " + t.start()
                                + (t.start() < end ? ", inside the tensor before it" : ", after a gap") + "; wanted "
                                + end);
            }
            end = Math.addExact(end, t.bytes());
            ordered.put(t.name(), t);
        }
        if (end != fileBytes) {
            throw new CheckpointException(
                    end > fileBytes
                            ? where + " is cut short: it has " + fileBytes + " bytes, its header describes " + end
                                    + "; finish the download or fetch it again"
                            : where + " is longer than its header says: " + fileBytes + " bytes, the header describes "
                                    + end + "; fetch it again");
        }
        return ordered;
    }

    private static List<TensorInfo> inOrder(Collection<TensorInfo> tensors) {
        return tensors.stream()
                .sorted(Comparator.comparingLong(TensorInfo::start).thenComparingLong(TensorInfo::bytes))
                .toList();
    }

    private static byte[] bytes(FileChannel channel, long position, int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(count);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                throw new EOFException("the file ended at byte " + (position + buffer.position()));
            }
        }
        return buffer.array();
    }
}
