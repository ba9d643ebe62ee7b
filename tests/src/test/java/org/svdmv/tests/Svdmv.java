package org.svdmv.tests;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.svdmv.cli.SvdMv;
import org.svdmv.cli.Terminal;

/** Runs the real entry point. */
final class Svdmv {

    private Svdmv() {}

    /** How a run ended. */
    record Run(int exitCode, String out, String err) {}

    /** Runs in this process, without a terminal. */
    static Run run(Object... args) {
        return run(Map.of(), args);
    }

    static Run run(Map<String, String> environment, Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(printer(out), printer(err), environment, 0);
        int exitCode = SvdMv.run(terminal, words(args).toArray(String[]::new));
        return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The same in a process of its own, which the caller starts and may kill. */
    static ProcessBuilder process(List<String> javaOptions, Object... args) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xshare:auto", "-Djava.awt.headless=true", "-Dai.djl.offline=true"));
        command.addAll(javaOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), SvdMv.class.getName()));
        command.addAll(words(args));
        return new ProcessBuilder(command);
    }

    private static PrintStream printer(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static List<String> words(Object... args) {
        List<String> words = new ArrayList<>();
        for (Object arg : args) {
            words.add(arg.toString());
        }
        return words;
    }
}
