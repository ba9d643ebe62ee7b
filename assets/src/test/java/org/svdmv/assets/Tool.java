package org.svdmv.assets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A program of others that reads what svdmv writes. Where it is missing the test is skipped with the reason; in CI it fails. */
public record Tool(String program) {
    /** @param remedy how to get it */
    public static Tool named(String program, String remedy) {
        for (String folder : System.getenv("PATH").split(java.io.File.pathSeparator)) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return new Tool(program);
            }
        }
        throw missing(program, remedy);
    }

    /** Does not return. */
    public static RuntimeException missing(String what, String remedy) {
        String reason = "this machine has no " + what + "; " + remedy;
        if ("true".equals(System.getenv("CI"))) {
            fail(reason);
        }
        Assumptions.abort(reason);
        throw new IllegalStateException(reason);
    }

    /** What a run said, on both streams. */
    public record Answer(int code, String words) {}

    /** Runs it until it ends, at most five minutes. */
    public Answer run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        Path words = Files.createTempFile("svdmv", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(words.toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                    .start();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly().waitFor();
                fail(program + " did not end: " + Files.readString(words));
            }
            return new Answer(process.exitValue(), new String(Files.readAllBytes(words), StandardCharsets.UTF_8));
        } finally {
            Files.delete(words);
        }
    }

    /** Runs it and answers its words; it must end well. */
    public String says(String... arguments) throws IOException, InterruptedException {
        Answer answer = run(arguments);
        assertEquals(0, answer.code(), answer.words());
        return answer.words();
    }
}
