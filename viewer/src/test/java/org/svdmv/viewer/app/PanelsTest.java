package org.svdmv.viewer.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.svdmv.assets.viewset.Png;
import org.svdmv.viewer.action.Panel;
import org.svdmv.viewer.action.ViewerState;

/**
 * Panels as people have looked at them and found them right: {@code src/test/resources}. Drivers draw lines and shades a little
 * differently, so few pixels may differ much and all together little. What was drawn is left in {@code target/panels}: if it is
 * right and the picture is not, it is to be copied there.
 */
class PanelsTest {
    private static final int WIDTH = 800;
    private static final int HEIGHT = 500;
    private static final int MUCH = 40;
    private static final double MOST_DIFFERENT = 0.03;

    @TempDir
    private Path folder;

    enum Picture {
        USUAL(Panel.USUAL, s -> s),
        MEASURED(EnumSet.of(Panel.INSPECTOR, Panel.CONSISTENCY), s -> s),
        HELP(EnumSet.of(Panel.HELP), s -> s),
        THROUGH(EnumSet.of(Panel.TIMELINE), s -> s.through(5));

        private final Set<Panel> panels;
        private final UnaryOperator<ViewerState> change;

        Picture(Set<Panel> panels, UnaryOperator<ViewerState> change) {
            this.panels = panels;
            this.change = change;
        }
    }

    @ParameterizedTest
    @EnumSource
    void theyLookAsTheyDid(Picture picture) throws InterruptedException, IOException {
        try (Workbench bench = Workbench.in(folder, WIDTH, HEIGHT, 128)) {
            assertLooks(picture, bench);
        }
    }

    @Test
    void inAWindowTheyLookTheSame() throws InterruptedException, IOException {
        try (Workbench bench = Workbench.windowIn(folder, WIDTH, HEIGHT, 128)) {
            assertLooks(Picture.USUAL, bench);
        }
    }

    private static void assertLooks(Picture picture, Workbench bench) throws InterruptedException, IOException {
        bench.session()
                .change(state -> picture.change.apply(ViewerState.of(state.subject(), state.look(), picture.panels)));
        bench.settle();
        BufferedImage drawn = PanelPicture.of(bench.target());
        String name = picture.name().toLowerCase(Locale.ROOT) + ".png";
        Path left = Files.createDirectories(Path.of("target", "panels")).resolve(name);
        Png.write(drawn, left);
        try (InputStream stream = PanelsTest.class.getResourceAsStream(name)) {
            BufferedImage wanted = ImageIO.read(stream);
            assertEquals(WIDTH, wanted.getWidth());
            double share = different(wanted, drawn);
            assertTrue(share < MOST_DIFFERENT, share + " of the pixels differ from " + name + "; look at " + left);
        }
    }

    private static double different(BufferedImage wanted, BufferedImage drawn) {
        int different = 0;
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            int a = wanted.getRGB(i % WIDTH, i / WIDTH);
            int b = drawn.getRGB(i % WIDTH, i / WIDTH);
            int worst = 0;
            for (int shift = 0; shift <= 16; shift += 8) {
                worst = Math.max(worst, Math.abs((a >> shift & 255) - (b >> shift & 255)));
            }
            different += worst > MUCH ? 1 : 0;
        }
        return different / (double) (WIDTH * HEIGHT);
    }
}
