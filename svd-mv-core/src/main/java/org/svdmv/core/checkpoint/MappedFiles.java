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

/** Tensors as they are stored, without a copy: each file is mapped once per number type, and a tensor is a view into that. */
final class MappedFiles {
    private final NDManager manager;
    private final Map<Key, NDArray> maps = new HashMap<>();

    /** @param manager owns the maps: they are gone when it and all tensors are closed */
    MappedFiles(NDManager manager) {
        this.manager = manager;
    }

    private record Key(Path path, Precision precision) {}

    /** The tensor in its own precision, on the CPU. */
    NDArray read(StoredTensor tensor) {
        TensorInfo info = tensor.info();
        Precision precision = info.type()
                .precision()
                .orElseThrow(() -> new CheckpointException(
                        "tensor " + tensor.shown() + " is stored as " + info.type() + "; wanted F32, F16 or BF16"));
        if (info.elements() == 0 || info.start() % precision.bytes() != 0) {
            return copied(tensor, precision);
        }
        long[] shape = info.shape().stream().mapToLong(Long::longValue).toArray();
        return Kernels.slice(map(tensor.file(), precision), info.start() / precision.bytes(), shape);
    }

    private NDArray map(SafetensorsFile file, Precision precision) {
        return maps.computeIfAbsent(new Key(file.path(), precision), key -> {
            requireUnchanged(file);
            return Kernels.mapFile(manager, key.path(), precision, file.bytes() / precision.bytes());
        });
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
