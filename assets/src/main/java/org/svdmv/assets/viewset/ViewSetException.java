package org.svdmv.assets.viewset;

import java.nio.file.Path;

/** A set of posed pictures that cannot be used. The message names the file and the view, what was found and what to do. */
public final class ViewSetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ViewSetException(String message) {
        super(message);
    }

    /** @param words what is wrong and what to do, to be read after the file's name and a colon */
    public ViewSetException(Path file, String words) {
        super(file + ": " + words);
    }
}
