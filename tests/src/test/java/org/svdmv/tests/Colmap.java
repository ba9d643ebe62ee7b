package org.svdmv.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** COLMAP as a program of the machine, on the CPU and without a display. */
final class Colmap {

    private Colmap() {}

    /** Skips the tests where it is missing, and lets them fail where it must not be. */
    static void require() throws IOException, InterruptedException {
        boolean there;
        try {
            there = run("help") == 0;
        } catch (IOException e) {
            there = false;
        }
        if ("true".equals(System.getenv("CI"))) {
            assertTrue(there, "colmap is needed here: apt-get install colmap");
        }
        assumeTrue(there, "colmap is not installed (apt-get install colmap)");
    }

    /** Its exit code. */
    static int run(Object... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("colmap"));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("QT_QPA_PLATFORM", "offscreen");
        Process process = builder.start();
        assertTrue(process.waitFor(4, TimeUnit.MINUTES), "colmap takes too long");
        return process.exitValue();
    }
}
