package org.svdmv.viewer.app;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svdmv.assets.viewset.Png;
import org.svdmv.viewer.action.*;

class PanelsTest {
    @TempDir
    private Path folder;

    @Test
    void look() throws Exception {
        try (Workbench bench = Workbench.in(folder, 1280, 800, 256)) {
            bench.settle();
            Png.write(PanelPicture.of(bench.target()), Path.of("/tmp/app_1.png"));
            bench.session().press(new Key("?"));
            bench.settle();
            Png.write(PanelPicture.of(bench.target()), Path.of("/tmp/app_2.png"));
            bench.session().press(new Key("?"));
            bench.session().press(new Key("F4"));
            bench.session().press(new Key("F5"));
            bench.settle();
            Thread.sleep(3000);
            bench.settle();
            Png.write(PanelPicture.of(bench.target()), Path.of("/tmp/app_3.png"));
        }
    }
}
