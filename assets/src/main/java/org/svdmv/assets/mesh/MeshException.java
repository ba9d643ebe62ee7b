package org.svdmv.assets.mesh;

import java.nio.file.Path;

/** A mesh file that cannot be used. The message says what, which, what was found, what was wanted, what to do. */
public final class MeshException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MeshException(Path file, String got, String remedy) {
        super("cannot read the mesh %s: it %s; wanted a GLB, glTF 2.0 or OBJ file with triangles; %s"
                .formatted(file, got, remedy));
    }

    /** What a parser stumbled over, in its first line of words and without the names of its classes. */
    static MeshException damaged(Path file, String format, Exception e) {
        Throwable first = e.getCause() == null ? e : e.getCause();
        String why = first.getMessage() == null ? first.getClass().getSimpleName() : first.getMessage();
        String words = why.lines().findFirst().orElse("").replaceAll(" *\\(?[a-z ]*(at )?\\[Source: .*", "");
        return new MeshException(file, "is a damaged %s (%s)".formatted(format, words), "export it again");
    }
}
