package org.svdmv.viewer.app;

import static org.lwjgl.opengl.GL11C.glFinish;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.svdmv.viewer.action.Panel;
import org.svdmv.viewer.action.ViewerState;

/** What panels add to a frame of 1280 x 720. Run by name. */
class PanelSpeed {
    private static final int FRAMES = 60;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"none", "usual", "all but help"})
    void aFrame(String which) throws InterruptedException {
        Set<Panel> panels =
                switch (which) {
                    case "none" -> Set.of();
                    case "usual" -> Panel.USUAL;
                    default -> EnumSet.complementOf(EnumSet.of(Panel.HELP));
                };
        try (Workbench bench = Workbench.in(folder, 1280, 720, 256)) {
            bench.session().change(s -> ViewerState.of(s.subject(), s.look(), panels));
            bench.settle();
            double[] milliseconds = new double[FRAMES];
            for (int i = 0; i < FRAMES; i++) {
                long began = System.nanoTime();
                bench.session().draw(bench.target(), 1, 0.02);
                glFinish();
                milliseconds[i] = (System.nanoTime() - began) / 1e6;
            }
            Arrays.sort(milliseconds);
            System.out.printf(
                    Locale.ROOT,
                    "panels: %s: %.1f ms a frame, slowest tenth over %.1f ms%n",
                    which,
                    milliseconds[FRAMES / 2],
                    milliseconds[FRAMES * 9 / 10]);
        }
    }
}
