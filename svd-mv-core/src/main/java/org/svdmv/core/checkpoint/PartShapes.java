package org.svdmv.core.checkpoint;

import java.util.List;
import java.util.Map;

/** The shapes of a part's tensors, asked one size at a time. */
record PartShapes(String where, Map<String, Recipe> tensors) {
    private static final long MAX_SIZE = 1 << 24;

    boolean has(String name) {
        return tensors.containsKey(name);
    }

    /** Size of a tensor along an axis, at least 1. */
    int size(String name, int axis) {
        if (!has(name)) {
            throw new CheckpointException(where + " lacks the tensor " + FileKind.shown(name)
                    + "; wanted every tensor of an SVD or SV3D checkpoint");
        }
        List<Long> shape = tensors.get(name).shape();
        if (axis >= shape.size() || shape.get(axis) < 1 || shape.get(axis) > MAX_SIZE) {
            throw new CheckpointException(where + ": tensor " + FileKind.shown(name) + " has the shape " + shape
                    + ", which no SVD or SV3D network has");
        }
        return Math.toIntExact(shape.get(axis));
    }

    /** How many names {@code before + i + after} exist, i = 0, 1, .. */
    int count(String before, String after) {
        int i = 0;
        while (has(before + i + after)) {
            i++;
        }
        return i;
    }

    CheckpointException refuse(String complaint) {
        return new CheckpointException(where + ": " + complaint);
    }
}
