package org.svdmv.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private long now;

    private Progress progress(int columns) {
        PrintStream err = new PrintStream(written, true, StandardCharsets.UTF_8);
        return new Progress(new Terminal(err, err, Map.of(), columns), "sampling", "step", () -> now);
    }

    private String story() {
        return written.toString(StandardCharsets.UTF_8);
    }

    private void work(Progress progress, int steps, double secondsPerStep) {
        for (int step = 1; step <= steps; step++) {
            now += (long) (secondsPerStep * 1e9);
            progress.done(step, steps, "sigma 1.84");
        }
        progress.close();
    }

    @Test
    void aFileGetsOneLinePerTenPercent() {
        work(progress(0), 50, 2);
        assertEquals(10, story().lines().count());
        assertTrue(story().startsWith("sampling  5/50  sigma 1.84  2.0 s/step  90 s left"), story());
        assertTrue(story().contains("sampling  50/50  sigma 1.84  2.0 s/step\n"), story());
    }

    @Test
    void aFileGetsOneLinePerStepWhereStepsAreFew() {
        work(progress(0), 3, 1);
        assertEquals(3, story().lines().count());
    }

    @Test
    void aTerminalGetsOneLineThatIsWrittenAgain() {
        work(progress(80), 50, 2);
        assertEquals(50, story().chars().filter(c -> c == '\r').count());
        assertEquals(1, story().chars().filter(c -> c == '\n').count());
        assertTrue(
                story().contains("\rsampling  [##########----------] 25/50  sigma 1.84  2.0 s/step  50 s left"),
                story());
    }

    @Test
    void whatIsFastIsCountedPerSecond() {
        work(progress(0), 100, 0.01);
        assertTrue(story().startsWith("sampling  10/100  sigma 1.84  100 step/s  0.90 s left"), story());
    }

    @Test
    void theLineOfATerminalNeverWraps() {
        work(progress(30), 50, 2);
        for (String line : story().split("[\r\n]")) {
            assertTrue(line.length() < 30, line);
        }
    }

    @Test
    void theLineOfATerminalCoversTheOneBefore() {
        Progress progress = progress(80);
        progress.done(1, 100, "a long word");
        progress.done(2, 100, "");
        String[] lines = story().split("\r");
        assertEquals(lines[1].length(), lines[2].length());
    }
}
