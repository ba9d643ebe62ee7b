package org.svdmv.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where a command speaks: the result on {@code out}, the story on {@code err}.
 *
 * @param out standard output: paths written, a table asked for, or one JSON object
 * @param err standard error: what is being done, progress, complaints
 * @param environment the environment variables
 * @param columns width of the terminal behind {@code err}; 0 if {@code err} goes to a file or a pipe
 */
public record Terminal(PrintStream out, PrintStream err, Map<String, String> environment, int columns) {

    public Terminal {
        environment = Map.copyOf(environment);
    }

    /** The streams of this process. Java cannot ask whether standard error is a terminal; the launcher does and says how wide. */
    static Terminal ofProcess() {
        Map<String, String> environment = System.getenv();
        String columns = environment.getOrDefault("SVDMV_COLUMNS", "");
        return new Terminal(
                utf8(FileDescriptor.out),
                utf8(FileDescriptor.err),
                environment,
                columns.matches("[0-9]{1,4}") ? Integer.parseInt(columns) : 0);
    }

    private static PrintStream utf8(FileDescriptor stream) {
        return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }

    /** One line of the story: what it is about, and what there is to say. */
    public void tell(String subject, String words) {
        err.printf("%-9s %s%n", subject, words);
    }
}
