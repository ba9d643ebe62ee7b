package org.svdmv.assets.mesh;

import java.nio.file.Path;

/** A mesh file that cannot be used. The message says what, which, what was found, what was wanted, what to do. */
public final class MeshException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MeshException(Path file, String got, String remedy) {
        super("cannot read the mesh %s: it %s; wanted a GLB, glTF 2.0 or OBJ file with triangles; %s"
                .formatted(file, got, remedy));
    }
}
