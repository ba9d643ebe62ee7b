package org.svdmv.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svdmv.assets.viewset.ViewSetDirectory;
import org.svdmv.tests.Svdmv.Run;

/** A run that is interrupted or killed leaves nothing or all. */
class InterruptionTest {
    private static final long SECONDS = 120;

    @TempDir
    private Path folder;

    private Path ball;
    private Path output;

    @BeforeEach
    void drawPicture() {
        ball = Pictures.ball(folder.resolve("ball.png"));
        output = folder.resolve("views");
    }

    @Test
    void interruptedItEndsWithinAStepAndLeavesNothing() throws Exception {
        List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT"));
        assumeTrue(
                works(List.of("env", "--default-signal=INT", "true")), "needs env --default-signal of GNU coreutils");
        command.addAll(process("--steps", 900).command());
        Process process = new ProcessBuilder(command).start();
        StringBuilder story = new StringBuilder();
        try (BufferedReader err = process.errorReader()) {
            for (String line = err.readLine(); line != null; line = err.readLine()) {
                story.append(line).append('\n');
                if (line.startsWith("loading")) {
                    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
                }
            }
        }
        assertTrue(process.waitFor(SECONDS, TimeUnit.SECONDS));
        assertEquals(130, process.exitValue(), story.toString());
        assertTrue(story.toString().contains("svdmv: interrupted\n"), story.toString());
        assertEquals(Set.of("ball.png"), names());
    }

    @Test
    void interruptedInThisProcessItSays130() {
        Thread.currentThread().interrupt();
        Run run = Svdmv.run(args("--steps", 1));
        assertFalse(Thread.interrupted(), "the interruption is used up");
        assertEquals(130, run.exitCode(), run.err());
        assertFalse(Files.exists(output));
    }

    @RepeatedTest(3)
    void killedAtAnyMomentItLeavesNothingOrAll() throws Exception {
        Process process = process("--steps", 2).redirectErrorStream(true).start();
        process.getOutputStream().close();
        Thread.sleep(new Random().nextInt(4000));
        process.destroyForcibly().waitFor(SECONDS, TimeUnit.SECONDS);
        if (Files.exists(output)) {
            assertWhole(5);
        }
        assertEquals(0, Svdmv.run(args("--steps", 1, "--overwrite")).exitCode());
        assertEquals(Set.of("ball.png", "views"), names(), "the next run tidies up");
    }

    @RepeatedTest(3)
    void killedWhileItReplacesItLeavesTheOldOrTheNew() throws Exception {
        assertEquals(0, Svdmv.run(args("--steps", 1, "--views", 2)).exitCode());
        Process process =
                process("--steps", 1, "--overwrite").redirectErrorStream(true).start();
        try (BufferedReader out = process.inputReader()) {
            for (String line = out.readLine(); line != null && !line.startsWith("decoding  5/5"); ) {
                line = out.readLine();
            }
            Thread.sleep(new Random().nextInt(200));
            process.destroyForcibly().waitFor(SECONDS, TimeUnit.SECONDS);
        }
        Run next = Svdmv.run(args("--dry-run", "--overwrite"));
        assertEquals(0, next.exitCode(), next.err());
        assertWhole(ViewSetDirectory.read(output).size() == 2 ? 2 : 5);
    }

    private void assertWhole(int views) throws IOException {
        assertEquals(views, ViewSetDirectory.read(output).size());
        assertTrue(Files.readString(output.resolve("run.json")).endsWith("}\n"));
        assertTrue(Files.exists(output.resolve("contact_sheet.png")));
    }

    private ProcessBuilder process(Object... more) {
        return Svdmv.process(List.of("-Xmx512m"), args(more));
    }

    private Object[] args(Object... more) {
        return Stream.concat(
                        Stream.of(
                                "orbit",
                                "--weights",
                                Golden.SV3D_P,
                                "--image",
                                ball,
                                "--output",
                                output,
                                "--sampler",
                                "euler",
                                "--guidance",
                                "none"),
                        Stream.of(more))
                .toArray();
    }

    private Set<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new TreeSet<>(files.map(f -> f.getFileName().toString()).toList());
        }
    }

    private static boolean works(List<String> command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
