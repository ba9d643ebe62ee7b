package org.svdmv.core.checkpoint;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.svdmv.core.kernel.Kernels;
import org.svdmv.core.kernel.Precision;

/** Tensors as they are stored, without a copy: views into mapped files. */
final class MappedFiles {
    private final NDManager manager;
    private final Map<Key, NDArray> maps = new HashMap<>();

    /** @param manager owns the maps: they are gone when it and all tensors are closed */
    MappedFiles(NDManager manager) {
        this.manager = manager;
    }

    private record Key(Path path, Precision precision) {}

    /** The tensor in its own precision, to be kept: each file is mapped once per number type. */
    NDArray read(StoredTensor tensor) {
        Precision precision = precision(tensor);
        return mappable(tensor, precision)
                ? slice(
                        tensor,
                        maps.computeIfAbsent(new Key(tensor.file().path(), precision), k -> map(tensor, precision)))
                : copied(tensor, precision);
    }

    /** The tensor in its own precision, to be read once: when it is closed, no page of the file stays in memory. */
    NDArray loan(StoredTensor tensor) {
        Precision precision = precision(tensor);
        if (!mappable(tensor, precision)) {
            return copied(tensor, precision);
        }
        try (NDArray map = map(tensor, precision)) {
            return slice(tensor, map);
        }
    }

    private static Precision precision(StoredTensor tensor) {
        StoredType type = tensor.info().type();
        return type.precision()
                .orElseThrow(() -> new CheckpointException(
                        "tensor " + tensor.shown() + " is stored as " + type + "; wanted F32, F16 or BF16"));
    }

    private static boolean mappable(StoredTensor tensor, Precision precision) {
        return tensor.info().elements() > 0 && tensor.info().start() % precision.bytes() == 0;
    }

    private NDArray map(StoredTensor tensor, Precision precision) {
        SafetensorsFile file = tensor.file();
        requireUnchanged(file);
        return Kernels.mapFile(manager, file.path(), precision, file.bytes() / precision.bytes());
    }

    private static NDArray slice(StoredTensor tensor, NDArray map) {
        TensorInfo info = tensor.info();
        long[] shape = info.shape().stream().mapToLong(Long::longValue).toArray();
        return Kernels.slice(map, info.start() / info.type().bytes(), shape);
    }

    /** A map of a file that has shrunk meanwhile would end the process at the first missing page. */
    private static void requireUnchanged(SafetensorsFile file) {
        try {
            if (Files.size(file.path()) != file.bytes()) {
                throw new CheckpointException(file.path() + " changed while it was read: it had " + file.bytes()
                        + " bytes, now it has " + Files.size(file.path()) + "; try again when nothing writes to it");
            }
        } catch (IOException e) {
            throw new CheckpointException("cannot read " + file.path() + ": " + e, e);
        }
    }

    /** For tensors that do not lie on a multiple of their number's size, as files with an unpadded header have them. */
    private NDArray copied(StoredTensor tensor, Precision precision) {
        TensorInfo info = tensor.info();
        if (info.bytes() > Integer.MAX_VALUE) {
            throw new CheckpointException("tensor " + tensor.shown() + " of " + info.bytes() + " bytes begins at byte "
                    + info.start() + "; wanted a multiple of " + precision.bytes() + ": save the file again");
        }
        Shape shape = new Shape(info.shape());
        ByteBuffer bytes = bytes(tensor);
        DataType type = precision == Precision.F32 ? DataType.FLOAT32 : DataType.FLOAT16;
        try (NDArray borrowed = manager.create(bytes, shape, type)) {
            return precision == Precision.BF16 ? Kernels.bits(borrowed, precision) : Kernels.clone(borrowed);
        }
    }

    private static ByteBuffer bytes(StoredTensor tensor) {
        ByteBuffer bytes =
                ByteBuffer.allocateDirect((int) tensor.info().bytes()).order(ByteOrder.LITTLE_ENDIAN);
        try (FileChannel channel = FileChannel.open(tensor.file().path())) {
            while (bytes.hasRemaining()) {
                if (channel.read(bytes, tensor.info().start() + bytes.position()) < 0) {
                    throw new EOFException("the file ended inside tensor " + tensor.shown());
                }
            }
        } catch (IOException e) {
            throw new CheckpointException("cannot read tensor " + tensor.shown() + ": " + e, e);
        }
        return bytes.flip();
    }
}
