package org.svdmv.assets.video;

import static org.junit.jupiter.api.Assertions.*;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svdmv.assets.Tool;
import org.svdmv.assets.Toys;
import org.svdmv.assets.export.FrameRate;
import org.svdmv.camera.View;

class FilmTest {
    private static final String FFMPEG = "apt-get install ffmpeg";

    @TempDir
    Path folder;

    private static List<BufferedImage> toys(int views, int size) {
        return Toys.orbit(views, size).views().stream().map(View::image).toList();
    }

    private static List<BufferedImage> noise(int pictures, int width, int height) {
        SplittableRandom random = new SplittableRandom(3);
        return java.util.stream.IntStream.range(0, pictures)
                .mapToObj(i -> {
                    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
                    for (int y = 0; y < height; y++) {
                        for (int x = 0; x < width; x++) {
                            image.setRGB(x, y, random.nextInt(1 << 24));
                        }
                    }
                    return image;
                })
                .toList();
    }

    @Test
    void ffprobeSeesBaselineH264WithEveryFrame() throws IOException, InterruptedException {
        Tool ffprobe = Tool.named("ffprobe", FFMPEG);
        Path file = folder.resolve("a.mp4");
        Mp4File.write(toys(21, 64), FrameRate.DEFAULT, file);
        String words = ffprobe.says("-v", "warning", "-count_frames", "-show_streams", "-of", "json", file.toString());
        JsonNode stream = new ObjectMapper().readTree(words).at("/streams/0");
        assertEquals("h264", stream.get("codec_name").asText(), words);
        assertEquals("Constrained Baseline", stream.get("profile").asText());
        assertEquals("yuv420p", stream.get("pix_fmt").asText());
        assertEquals("bt709", stream.get("color_space").asText());
        assertEquals("21", stream.get("nb_read_frames").asText());
        assertEquals("21", stream.get("nb_frames").asText());
        assertEquals("7/1", stream.get("avg_frame_rate").asText());
        assertEquals(64, stream.get("width").asInt());
        assertEquals(3, stream.get("duration").asDouble(), 1e-6);
    }

    @Test
    void aDecoderGetsThePicturesBack() throws IOException, InterruptedException {
        Tool ffmpeg = Tool.named("ffmpeg", FFMPEG);
        // An odd size, and noise, which needs the longest codes.
        for (List<BufferedImage> pictures : List.of(toys(5, 97), noise(2, 50, 33))) {
            Path file = folder.resolve(pictures.size() + ".mp4");
            Mp4File.write(pictures, new FrameRate(10), file);
            String words = ffmpeg.says(
                    "-v", "warning", "-i", file.toString(), "-pix_fmt", "yuv420p", "-f", "rawvideo", file + ".yuv");
            assertEquals("", words);
            byte[] decoded = Files.readAllBytes(Path.of(file + ".yuv"));
            int width = pictures.get(0).getWidth() + 1 & ~1;
            int height = pictures.get(0).getHeight() + 1 & ~1;
            assertEquals(pictures.size() * width * height * 3 / 2, decoded.length);
            for (int i = 0; i < pictures.size(); i++) {
                Plane luma = Yuv.of(pictures.get(i)).luma();
                double sum = 0;
                for (int p = 0; p < width * height; p++) {
                    int d = (decoded[i * width * height * 3 / 2 + p] & 255) - luma.at(p % width, p / width);
                    sum += d * d;
                }
                double psnr = 10 * Math.log10(255 * 255 / (sum / width / height));
                assertTrue(psnr > 43, "picture " + i + " of " + pictures.size() + ": " + psnr + " dB");
            }
        }
    }

    @Test
    void theSamePicturesAreTheSameFilm() throws IOException {
        List<BufferedImage> pictures = toys(3, 32);
        Mp4File.write(pictures, FrameRate.DEFAULT, folder.resolve("a.mp4"));
        Mp4File.write(pictures, FrameRate.DEFAULT, folder.resolve("b.mp4"));
        GifFile.write(pictures, FrameRate.DEFAULT, folder.resolve("a.gif"));
        GifFile.write(pictures, FrameRate.DEFAULT, folder.resolve("b.gif"));
        assertEquals(-1, Files.mismatch(folder.resolve("a.mp4"), folder.resolve("b.mp4")));
        assertEquals(-1, Files.mismatch(folder.resolve("a.gif"), folder.resolve("b.gif")));
    }

    @Test
    void aGifRepeatsForEverAtItsPace() throws IOException {
        Path file = folder.resolve("a.gif");
        GifFile.write(toys(21, 48), FrameRate.DEFAULT, file);
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            assertEquals(21, reader.getNumImages(true));
            int hundredths = 0;
            for (int i = 0; i < 21; i++) {
                IIOMetadataNode root =
                        (IIOMetadataNode) reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
                IIOMetadataNode control = (IIOMetadataNode)
                        root.getElementsByTagName("GraphicControlExtension").item(0);
                hundredths += Integer.parseInt(control.getAttribute("delayTime"));
                assertEquals(
                        i == 0 ? 1 : 0,
                        root.getElementsByTagName("ApplicationExtension").getLength());
            }
            assertEquals(300, hundredths);
        }
    }

    @Test
    void whiteStaysWhiteAndColorsStayNear() throws IOException {
        List<BufferedImage> pictures = toys(2, 96);
        Path file = folder.resolve("a.gif");
        GifFile.write(pictures, FrameRate.DEFAULT, file);
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            for (int i = 0; i < 2; i++) {
                BufferedImage read = reader.read(i);
                double sum = 0;
                for (int p = 0; p < 96 * 96; p++) {
                    int wanted = pictures.get(i).getRGB(p % 96, p / 96);
                    int got = read.getRGB(p % 96, p / 96);
                    if (wanted == 0xFFFFFFFF) {
                        assertEquals(wanted, got);
                    }
                    for (int shift = 0; shift <= 16; shift += 8) {
                        sum += Math.pow((wanted >> shift & 255) - (got >> shift & 255), 2);
                    }
                }
                assertTrue(10 * Math.log10(255 * 255 / (sum / 3 / 96 / 96)) > 38);
            }
        }
    }

    @Test
    void fewColorsAreKeptExactly() {
        BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 256; i++) {
            image.setRGB(i % 16, i / 16, i * 0x010307);
        }
        BufferedImage indexed = Palette.of(image).indexed(image);
        Set<Integer> colors = new HashSet<>();
        for (int i = 0; i < 256; i++) {
            assertEquals(image.getRGB(i % 16, i / 16), indexed.getRGB(i % 16, i / 16));
            colors.add(indexed.getRGB(i % 16, i / 16));
        }
        assertEquals(256, colors.size());
    }

    @Test
    void nonsenseIsRefused() {
        List<BufferedImage> pictures = toys(1, 8);
        assertThrows(
                IllegalArgumentException.class,
                () -> Mp4File.write(pictures, new FrameRate(0), folder.resolve("a.mp4")));
        assertThrows(
                IllegalArgumentException.class,
                () -> GifFile.write(pictures, new FrameRate(61), folder.resolve("a.gif")));
        List<BufferedImage> mixed = List.of(toys(1, 8).get(0), toys(1, 16).get(0));
        assertThrows(
                IllegalArgumentException.class, () -> Mp4File.write(mixed, FrameRate.DEFAULT, folder.resolve("b.mp4")));
    }
}
