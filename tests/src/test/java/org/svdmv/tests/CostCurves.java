package org.svdmv.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svdmv.tests.Svdmv.Run;

/**
 * What {@code check} and {@code reconstruct} cost as views, pixels and the grid grow, one of them at a time, reading and writing included,
 * in seconds and in seconds of processors, which other programs disturb less. Not part of the suite, as it takes minutes:
 * {@code mvn -pl tests -am test -Dtest=CostCurves -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class CostCurves {
    private static final int VIEWS = 21;
    private static final int SIZE = 288;
    private static final int GRID = 128;

    @TempDir
    Path folder;

    @Test
    void theyAreMeasured() {
        measure(VIEWS, 96, 32); // Java compiles what is slow while it runs
        System.out.println("views  pixels       grid  check (processors)  reconstruct (processors)");
        IntStream.of(6, 12, 21, 42).forEach(views -> print(views, SIZE, GRID));
        IntStream.of(144, 288, 576).forEach(size -> print(VIEWS, size, GRID));
        IntStream.of(64, 128, 256, 384).forEach(grid -> print(VIEWS, SIZE, grid));
    }

    private void print(int views, int size, int grid) {
        Cost[] costs = measure(views, size, grid);
        System.out.printf(
                Locale.ROOT,
                "%5d  %4d x %-4d  %4d  %5.1f s (%5.1f)  %5.1f s (%5.1f)%n",
                views,
                size,
                size,
                grid,
                costs[0].seconds(),
                costs[0].processors(),
                costs[1].seconds(),
                costs[1].processors());
    }

    /** Of {@code check}, of {@code reconstruct}. */
    private Cost[] measure(int views, int size, int grid) {
        Path set = folder.resolve("set");
        Cost.of("render", "--model", "procedural:7", "--views", views, "--size", size, "-o", set, "--overwrite");
        return new Cost[] {Cost.of("check", set), Cost.of("reconstruct", set, "--grid", grid, "--overwrite")};
    }

    /** What one command took, in seconds of the clock and of all processors. */
    private record Cost(double seconds, double processors) {
        static Cost of(Object... command) {
            long began = System.nanoTime();
            long used = processorNanos();
            Run run = Svdmv.run(command);
            assertEquals(0, run.exitCode(), run.err());
            return new Cost((System.nanoTime() - began) / 1e9, (processorNanos() - used) / 1e9);
        }

        private static long processorNanos() {
            return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
        }
    }
}
