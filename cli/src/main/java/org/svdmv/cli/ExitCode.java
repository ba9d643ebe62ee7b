package org.svdmv.cli;

/** What the process says to the shell when it ends. */
final class ExitCode {

    /** Done what was asked. */
    static final int DONE = 0;

    /** Failed while working. */
    static final int FAILED = 1;

    /** The command itself is wrong; nothing was begun. */
    static final int WRONG_COMMAND = 2;

    /** A file or a model is missing or broken. */
    static final int BAD_INPUT = 3;

    /** Interrupted by the user (128 + SIGINT). */
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
