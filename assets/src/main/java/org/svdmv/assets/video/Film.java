package org.svdmv.assets.video;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.svdmv.assets.export.Export;
import org.svdmv.assets.export.Exporter;
import org.svdmv.camera.View;

/** The views in their order as a film that turns the object once. */
public enum Film implements Exporter {
    MP4 {
        @Override
        public void write(Export export, Path folder) throws IOException {
            Mp4File.write(pictures(export), export.rate(), folder.resolve("turntable.mp4"));
        }

        @Override
        public String readme(Export export) {
            return """
                    turntable.mp4 shows the %d views in their order, %d a second: H.264 (constrained baseline), yuv420p, BT.709.
                    Browsers, phones and every player show it; in a page:

                      <video src="turntable.mp4" autoplay loop muted playsinline controls></video>
                    """
                    .formatted(export.views().size(), export.rate().viewsPerSecond());
        }
    },
    GIF {
        @Override
        public void write(Export export, Path folder) throws IOException {
            GifFile.write(pictures(export), export.rate(), folder.resolve("turntable.gif"));
        }

        @Override
        public String readme(Export export) {
            return """
                    turntable.gif shows the %d views in their order, %d a second, for ever; 256 colors a view, no dithering.
                    """
                    .formatted(export.views().size(), export.rate().viewsPerSecond());
        }
    };

    private static List<BufferedImage> pictures(Export export) {
        return export.views().set().views().stream().map(View::image).toList();
    }
}
