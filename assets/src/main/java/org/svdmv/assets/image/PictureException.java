package org.svdmv.assets.image;

import java.nio.file.Path;

/** A picture that cannot be used. The message says what, which, what was found, what was wanted, what to do. */
public final class PictureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PictureException(String message) {
        super(message);
    }

    PictureException(Path file, String got, String remedy) {
        super("cannot read the picture %s: it %s; wanted a PNG, JPEG or WebP picture; %s".formatted(file, got, remedy));
    }
}
