package org.svdmv.core.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.svdmv.core.checkpoint.SafetensorsHeader;
import org.svdmv.core.checkpoint.SafetensorsWriter;
import org.svdmv.core.kernel.Kernels;
import org.svdmv.core.kernel.Precision;

/**
 * The state of a training, a safetensors file.
 *
 * @param tensors float32, by name
 * @param texts the metadata
 */
record StateFile(Map<String, NDArray> tensors, Map<String, String> texts) {

    void write(Path path) {
        SafetensorsWriter.write(
                path,
                texts,
                tensors.entrySet().stream()
                        .map(tensor -> SafetensorsWriter.Entry.of(tensor.getKey(), tensor.getValue(), Precision.F32))
                        .toList());
    }

    /** The tensors are views of the file as it is now; they live as long as the manager. */
    static StateFile read(Path path, NDManager manager) {
        SafetensorsHeader header = SafetensorsHeader.read(path);
        int bytes = Precision.F32.bytes();
        NDArray file = Kernels.mapFile(manager, path, Precision.F32, (header.dataStart() + dataBytes(header)) / bytes);
        Map<String, NDArray> tensors = new TreeMap<>();
        header.tensors().forEach((name, info) -> {
            long[] shape = info.shape().stream().mapToLong(Long::longValue).toArray();
            tensors.put(name, Kernels.slice(file, info.start() / bytes, shape));
        });
        return new StateFile(tensors, header.metadata());
    }

    private static long dataBytes(SafetensorsHeader header) {
        return header.elements() * Precision.F32.bytes();
    }
}
