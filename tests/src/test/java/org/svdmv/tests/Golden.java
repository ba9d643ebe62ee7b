package org.svdmv.tests;

import java.nio.file.Path;

/** Tiny checkpoints with the answers of the reference; see golden/README.md. */
final class Golden {
    static final Path FOLDER = Path.of("src/test/resources/golden").toAbsolutePath();

    /** Orbits of 5 views of 64 x 64. */
    static final Path SV3D_P = FOLDER.resolve("sv3d_p.safetensors");

    static final Path SV3D_U = FOLDER.resolve("sv3d_u.safetensors");
    static final Path SVD = FOLDER.resolve("svd.safetensors");

    private Golden() {}
}
