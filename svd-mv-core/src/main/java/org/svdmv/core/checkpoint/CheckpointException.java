package org.svdmv.core.checkpoint;

/** A checkpoint that cannot be used. The message says what, which file or tensor, what was found, what was wanted, what to do. */
public final class CheckpointException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CheckpointException(String message) {
        super(message);
    }

    public CheckpointException(String message, Throwable cause) {
        super(message, cause);
    }
}
