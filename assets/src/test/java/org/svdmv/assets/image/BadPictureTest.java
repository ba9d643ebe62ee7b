package org.svdmv.assets.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadPictureTest {
    private static final BufferedImage NOISE = noise();

    @TempDir
    private Path folder;

    @Test
    void whatIsNoPictureFileIsRefusedWithTheReasonAndTheWayOut() throws IOException {
        Path missing = folder.resolve("missing.png");
        assertEquals(
                "cannot read the picture %s: it does not exist; wanted a PNG, JPEG or WebP picture; check the path"
                        .formatted(missing),
                refusal(missing));
        assertSays(refusal(folder), folder.toString(), "is a directory", "name one picture in it");
        assertSays(refusal(write()), "is empty (0 bytes)", "copy or download it again");
        assertSays(refusal(write("hello, world".getBytes(StandardCharsets.UTF_8))), "is not a picture");
        assertSays(refusal(write("GIF89a......".getBytes(StandardCharsets.UTF_8))), "is a GIF", "convert it to PNG");
        assertSays(refusal(write("....ftypheic".getBytes(StandardCharsets.UTF_8))), "is a HEIC", "convert it to PNG");
    }

    @Test
    void aFileWithoutPermissionIsRefused() throws IOException {
        Path file = write(FileBytes.of(NOISE, "png"));
        assertTrue(file.toFile().setReadable(false));
        assumeFalse(Files.isReadable(file), "this user may read everything");
        assertSays(refusal(file), "may not be read by this user", "change its permissions");
    }

    @Test
    void over100MegapixelsAreRefusedByTheHeaderAlone() throws IOException {
        byte[] png = FileBytes.png(20_000, 20_000, 8, 2, FileBytes.chunk("IDAT", FileBytes.deflated(new byte[9])));
        assertSays(refusal(write(png)), "has 20000 x 20000 = 400 megapixels, over 100", "shrink it");
    }

    @Test
    void aPictureCutShortAnywhereIsRefused() throws IOException {
        for (byte[] whole : files()) {
            for (int length = 1; length < whole.length; length += 1 + whole.length / 200) {
                refusal(write(Arrays.copyOf(whole, length)));
            }
            byte[] butTheLast = Arrays.copyOf(whole, whole.length - 1);
            assertSays(refusal(write(butTheLast)), "cut short or damaged", "copy or download it again");
        }
    }

    @Test
    void aPictureWithAHoleIsRefused() throws IOException {
        byte[] jpeg = FileBytes.of(NOISE, "jpeg");
        byte[] end = Arrays.copyOfRange(jpeg, jpeg.length - 2, jpeg.length);
        assertSays(refusal(write(FileBytes.joined(Arrays.copyOf(jpeg, jpeg.length / 2), end))), "is a damaged JPEG");
        byte[] png = FileBytes.of(NOISE, "png");
        png[png.length / 2] ^= 1;
        assertSays(refusal(write(png)), "is a PNG cut short or damaged");
        byte[] halfTheRows = FileBytes.chunk("IDAT", FileBytes.deflated(new byte[100]));
        assertSays(refusal(write(FileBytes.png(10, 10, 8, 2, halfTheRows))), "is a damaged PNG");
    }

    @Test
    void damageOfAnyKindEndsInARefusalOrAPicture() throws IOException {
        Random random = new Random(7);
        for (byte[] whole : files()) {
            for (int trial = 0; trial < 300; trial++) {
                byte[] damaged = whole.clone();
                for (int k = 0; k <= trial % 4; k++) {
                    damaged[random.nextInt(Math.min(damaged.length, 700))] = (byte) random.nextInt();
                }
                Path file = write(damaged);
                try {
                    assertTrue(PictureFile.read(file).getWidth() > 0);
                } catch (PictureException e) {
                    assertSays(e.getMessage(), file.toString(), "wanted", "; ");
                }
            }
        }
    }

    private static List<byte[]> files() {
        return List.of(
                FileBytes.of(NOISE, "png"),
                FileBytes.of(NOISE, "jpeg"),
                FileBytes.adobeJpeg(0, 255, 0, 0, 255),
                FileBytes.resource("lossy.webp"),
                FileBytes.resource("lossless.webp"),
                FileBytes.resource("alpha.webp"),
                FileBytes.resource("animated.webp"));
    }

    private Path write(byte... bytes) throws IOException {
        return Files.write(folder.resolve("picture"), bytes);
    }

    private static String refusal(Path file) {
        return assertThrows(PictureException.class, () -> PictureFile.read(file))
                .getMessage();
    }

    private static void assertSays(String message, String... words) {
        for (String word : words) {
            assertTrue(message.contains(word), () -> "'%s' lacks '%s'".formatted(message, word));
        }
    }

    private static BufferedImage noise() {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(3);
        for (int p = 0; p < 1200; p++) {
            image.setRGB(p % 40, p / 40, random.nextInt());
        }
        return image;
    }
}
