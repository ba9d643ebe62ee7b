package org.svdmv.core.checkpoint;

import java.util.List;

/**
 * Where a tensor lies in a safetensors file.
 *
 * @param shape sizes, outermost first; empty for a single number
 * @param start first byte, counted from the start of the file
 * @param bytes length in bytes
 */
public record TensorInfo(String name, StoredType type, List<Long> shape, long start, long bytes) {

    public TensorInfo {
        shape = List.copyOf(shape);
    }

    /** How many numbers it holds. */
    public long elements() {
        return bytes / type.bytes();
    }
}
