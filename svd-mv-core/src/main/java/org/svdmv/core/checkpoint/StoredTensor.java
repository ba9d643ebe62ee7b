package org.svdmv.core.checkpoint;

import java.util.List;

/** One tensor of one file. */
record StoredTensor(SafetensorsFile file, TensorInfo info) {

    List<Long> shape() {
        return info.shape();
    }

    /** How messages call it. */
    String shown() {
        return FileKind.shown(info.name()) + " of " + file.path();
    }
}
