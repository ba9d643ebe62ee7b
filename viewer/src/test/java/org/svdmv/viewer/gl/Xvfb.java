package org.svdmv.viewer.gl;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** An X server without a screen, one for all tests of this process; it ends with it. */
final class Xvfb {
    private static final Xvfb ONE = new Xvfb();

    private String display = "";

    private Xvfb() {}

    /** From now on DISPLAY names it. */
    static void running() {
        synchronized (ONE) {
            if (ONE.display.isEmpty()) {
                ONE.display = ":" + start();
            }
            Environment.set("DISPLAY", ONE.display);
            // libwayland, asked first, complains aloud where there is none.
            Environment.set("XDG_RUNTIME_DIR", System.getProperty("java.io.tmpdir"));
        }
    }

    private static String start() {
        Path program = List.of("/usr/bin/Xvfb", "/usr/local/bin/Xvfb").stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> Stage.missing("this machine has no Xvfb; apt-get install --no-install-recommends xvfb"));
        try {
            Process process = new ProcessBuilder(
                            program.toString(), "-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            BufferedReader said = process.inputReader();
            return said.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
