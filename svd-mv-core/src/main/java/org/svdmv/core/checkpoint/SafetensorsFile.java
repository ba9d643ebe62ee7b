package org.svdmv.core.checkpoint;

import java.nio.file.Path;

/** A safetensors file whose header has been checked. */
public record SafetensorsFile(Path path, SafetensorsHeader header) {

    /** @throws CheckpointException if it is missing, something else than safetensors, damaged or cut short */
    public static SafetensorsFile read(Path path) {
        return new SafetensorsFile(path, SafetensorsHeader.read(path));
    }

    /** Size of the whole file as its header tells it, bytes. */
    public long bytes() {
        return header.dataStart()
                + header.tensors().values().stream()
                        .mapToLong(TensorInfo::bytes)
                        .sum();
    }
}
