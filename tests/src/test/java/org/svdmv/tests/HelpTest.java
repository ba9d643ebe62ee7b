package org.svdmv.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.svdmv.tests.Svdmv.Run;

class HelpTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orbit",
                "render",
                "reconstruct",
                "view",
                "eval",
                "check",
                "train",
                "models",
                "bench",
                "doctor",
                "completion"
            })
    void everyCommandShowsExamplesBeforeItsOptions(String command) {
        Run run = Svdmv.run(command, "--help");
        assertEquals(0, run.exitCode(), run.err());
        int examples = run.out().indexOf("Examples:\n  ");
        assertTrue(examples > 0 && examples < run.out().indexOf("--help "), run.out());
        assertEquals("", run.err());
    }

    @Test
    void helpTouchesNoEngine() throws Exception {
        Process process = Svdmv.process(List.of("-Xlog:class+load"), "--help").start();
        String loaded = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor());
        assertTrue(loaded.contains("org.svdmv.cli.SvdMv "), "the log of loaded classes");
        assertFalse(loaded.contains(" ai.djl."), "no class of the engine");
        assertFalse(loaded.contains(" com.fasterxml."), "no class of Jackson");
        assertFalse(loaded.contains(" org.lwjgl."), "no class of LWJGL");
    }

    @Test
    void anUnknownCommandIsRefusedWithTheNearestOne() {
        Run run = Svdmv.run("orbt");
        assertEquals(2, run.exitCode());
        assertEquals("", run.out());
        assertTrue(run.err().contains("Did you mean: svdmv orbit"), run.err());
        assertTrue(run.err().contains("try: svdmv --help"), run.err());
    }

    @Test
    void noCommandIsRefused() {
        Run run = Svdmv.run();
        assertEquals(2, run.exitCode());
        assertEquals("svdmv: say what to do: svdmv COMMAND\ntry: svdmv --help\n", run.err());
    }

    @Test
    void theVersionNamesTheEngine() {
        Run run = Svdmv.run("--version");
        assertEquals(0, run.exitCode());
        assertTrue(run.out().matches("svdmv [0-9.]+\nPyTorch [0-9.]+ through DJL [0-9.]+\nJava [^\n]+\n"), run.out());
    }

    @Test
    void theCompletionScriptIsValidBash(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(Files.exists(Path.of("/bin/bash")), "needs bash");
        Path script = Files.writeString(
                folder.resolve("completion"), Svdmv.run("completion").out());
        assertTrue(Files.readString(script).contains("doctor"));
        assertEquals(
                0,
                new ProcessBuilder("/bin/bash", "-n", script.toString()).start().waitFor());
    }
}
