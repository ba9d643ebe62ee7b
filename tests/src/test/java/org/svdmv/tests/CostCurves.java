package org.svdmv.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svdmv.tests.Svdmv.Run;

/**
 * What {@code check} and {@code reconstruct} cost as views, pixels and the grid grow, one of them at a time, reading and writing included:
 * the least of two runs. Not part of the suite, as it takes minutes:
 * {@code mvn -pl tests -am test -Dtest=CostCurves -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class CostCurves {
    private static final int VIEWS = 21;
    private static final int SIZE = 288;
    private static final int GRID = 128;
    private static final int RUNS = 2;

    @TempDir
    Path folder;

    @Test
    void theyAreMeasured() {
        measure(VIEWS, 96, 32); // Java compiles what is slow while it runs
        System.out.println("views  pixels       grid   check  reconstruct");
        IntStream.of(6, 12, 21, 42).forEach(views -> print(views, SIZE, GRID));
        IntStream.of(144, 288, 576).forEach(size -> print(VIEWS, size, GRID));
        IntStream.of(64, 128, 256, 512).forEach(grid -> print(VIEWS, SIZE, grid));
    }

    private void print(int views, int size, int grid) {
        double[] seconds = measure(views, size, grid);
        System.out.printf(
                Locale.ROOT,
                "%5d  %4d x %-4d  %4d  %4.1f s  %9.1f s%n",
                views,
                size,
                size,
                grid,
                seconds[0],
                seconds[1]);
    }

    private double[] measure(int views, int size, int grid) {
        Path set = folder.resolve("set");
        seconds("render", "--model", "procedural:7", "--views", views, "--size", size, "-o", set, "--overwrite");
        double check = least("check", set);
        return new double[] {check, least("reconstruct", set, "--grid", grid, "--overwrite")};
    }

    private static double least(Object... command) {
        return IntStream.range(0, RUNS)
                .mapToDouble(run -> seconds(command))
                .min()
                .orElseThrow();
    }

    private static double seconds(Object... command) {
        long began = System.nanoTime();
        Run run = Svdmv.run(command);
        assertEquals(0, run.exitCode(), run.err());
        return (System.nanoTime() - began) / 1e9;
    }
}
