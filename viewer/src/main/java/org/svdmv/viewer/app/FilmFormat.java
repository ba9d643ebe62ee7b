package org.svdmv.viewer.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.svdmv.assets.export.FrameRate;
import org.svdmv.assets.video.GifFile;
import org.svdmv.assets.video.Mp4File;
import org.svdmv.assets.viewset.Png;

/** What a film is saved as. */
enum FilmFormat {
    MP4(".mp4") {
        @Override
        void write(List<BufferedImage> frames, int framesPerSecond, Path file) throws IOException {
            Mp4File.write(frames, new FrameRate(framesPerSecond), file);
        }
    },
    GIF(".gif") {
        @Override
        void write(List<BufferedImage> frames, int framesPerSecond, Path file) throws IOException {
            GifFile.write(frames, new FrameRate(framesPerSecond), file);
        }
    },
    /** A folder of frame_000.png, frame_001.png, ... */
    FRAMES("") {
        @Override
        void write(List<BufferedImage> frames, int framesPerSecond, Path folder) throws IOException {
            Files.createDirectories(folder);
            for (int i = 0; i < frames.size(); i++) {
                Png.write(frames.get(i), folder.resolve("frame_%03d.png".formatted(i)));
            }
        }
    };

    private final String ending;

    FilmFormat(String ending) {
        this.ending = ending;
    }

    String ending() {
        return ending;
    }

    abstract void write(List<BufferedImage> frames, int framesPerSecond, Path file) throws IOException;
}
