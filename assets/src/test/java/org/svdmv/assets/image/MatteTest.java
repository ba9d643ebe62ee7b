package org.svdmv.assets.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatteTest {
    private static final int SIDE = 100;
    private static final Vector3d TEAL = new Vector3d(20, 120, 140);

    @TempDir
    private Path folder;

    @Test
    void aMaskComesBeforeAlphaAndAlphaBeforeThePlainBackground() throws IOException {
        BufferedImage opaque = disc(0xFFFFFF);
        BufferedImage cut = new ByBackground(0.05).apply(opaque);
        assertInstanceOf(ByBackground.class, Matte.choose(opaque, Optional.empty()));
        assertInstanceOf(ByAlpha.class, Matte.choose(cut, Optional.empty()));
        assertInstanceOf(ByMask.class, Matte.choose(cut, Optional.of(folder.resolve("mask.png"))));
    }

    @Test
    void aFewPixelsOfWornAlphaAreNoTransparency() {
        BufferedImage picture = disc(0xFFFFFF);
        picture.setRGB(0, 0, 0x00FFFFFF);
        picture.setRGB(50, 50, 0xFE000000);
        assertInstanceOf(ByBackground.class, Matte.choose(picture, Optional.empty()));
    }

    @Test
    void aBusyPictureIsRefusedWithBothWaysOut() {
        BufferedImage picture = FileBytes.filled(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB, 0xFF808080);
        Random random = new Random(4);
        for (int p = 0; p < SIDE * SIDE; p += 2) {
            picture.setRGB(p % SIDE, p / SIDE, 0xFF000000 | random.nextInt());
        }
        String message = refusal(() -> Matte.choose(picture, Optional.empty()));
        assertTrue(message.contains("no transparency and only 50 % of its border is of one color"), message);
        assertTrue(message.contains("wanted a transparent PNG or a plain background (85 %)"), message);
        assertTrue(message.contains("give --matte mask.png, white where the object is, black elsewhere"), message);
    }

    /** The cutout over its own background is the picture again, and alpha is what the disc covers of a pixel. */
    @ParameterizedTest
    @ValueSource(ints = {0xFFFFFF, 0x000000, 0x30C040})
    void aPlainBackgroundIsTakenOutOfTheMixture(int background) {
        BufferedImage picture = disc(background);
        Pixels cut = Pixels.of(new ByBackground(0.05).apply(picture));
        Vector3d behind = new Pixels(1, 1, new int[] {background}).color(0);
        for (int p = 0; p < SIDE * SIDE; p++) {
            double alpha = cut.alpha(p) / 255.0;
            assertEquals(coverage(p), alpha, 1 / 16.0);
            Vector3d over = cut.color(p).mul(alpha).add(behind.mul(1 - alpha, new Vector3d()));
            double error = over.distance(Pixels.of(picture).color(p));
            assertTrue(error <= (alpha == 0 ? 19 : 3), "pixel %d differs by %s".formatted(p, error));
            if (alpha > 0.3) {
                assertTrue(cut.color(p).distance(TEAL) < 8, "the color of the disc, not of its surroundings");
            }
        }
    }

    @Test
    void aBackgroundThatVariesALittleAndDustOnItAreLeftOut() {
        BufferedImage picture = disc(0xF0F0F0);
        Random random = new Random(5);
        for (int p = 0; p < SIDE * SIDE; p++) {
            if (coverage(p) == 0) {
                picture.setRGB(p % SIDE, p / SIDE, 0xFF000000 | 0x010101 * (0xEC + random.nextInt(8)));
            }
        }
        picture.setRGB(3, 3, 0xFF202020);
        Pixels cut = Pixels.of(new ByBackground(0.05).apply(picture));
        for (int p = 0; p < SIDE * SIDE; p++) {
            assertEquals(coverage(p), cut.alpha(p) / 255.0, 0.1);
        }
    }

    @Test
    void whatTheBackgroundCannotReachBelongsToTheObject() {
        BufferedImage picture = disc(0xFFFFFF);
        picture.setRGB(50, 50, 0xFFFFFFFF);
        assertEquals(0xFFFFFFFF, new ByBackground(0.05).apply(picture).getRGB(50, 50));
    }

    @Test
    void aMaskIsTheAlphaAndTheSurroundingsAreTakenOutOfSoftEdges() throws IOException {
        BufferedImage mask = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
        for (int p = 0; p < SIDE * SIDE; p++) {
            mask.getRaster().setSample(p % SIDE, p / SIDE, 0, Math.round(255 * coverage(p)));
        }
        Pixels cut = Pixels.of(new ByMask(write(mask)).apply(disc(0x30C040)));
        for (int p = 0; p < SIDE * SIDE; p++) {
            assertEquals(Math.round(255 * coverage(p)), cut.alpha(p));
            if (coverage(p) > 0.3) {
                assertTrue(cut.color(p).distance(TEAL) < 8, "the color of the disc, not of its surroundings");
            }
        }
    }

    @Test
    void aMaskOfAnotherSizeOrABlackOneIsRefused() throws IOException {
        Path mask = write(new BufferedImage(50, 40, BufferedImage.TYPE_BYTE_GRAY));
        assertEquals(
                "the mask %s has 50 x 40 pixels, the picture 100 x 100; wanted the same; resize the mask"
                        .formatted(mask),
                refusal(() -> new ByMask(mask).apply(disc(0xFFFFFF))));
        Path black = write(new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY));
        String message = refusal(() -> new ByMask(black).apply(disc(0xFFFFFF)));
        assertTrue(message.startsWith("nothing in the picture: the mask %s is black".formatted(black)), message);
    }

    @Test
    void aPictureWithNothingInItIsRefusedWithTheReason() {
        assertNothingIn(
                FileBytes.filled(30, 20, BufferedImage.TYPE_INT_ARGB, 0x00FF0000), "every pixel is transparent");
        assertNothingIn(FileBytes.filled(1, 1, BufferedImage.TYPE_INT_ARGB, 0x00000000), "every pixel is transparent");
        assertNothingIn(
                FileBytes.filled(30, 20, BufferedImage.TYPE_INT_ARGB, 0xFFFFFFFF),
                "all of it looks like its border, #ffffff");
        assertNothingIn(
                FileBytes.filled(1, 1, BufferedImage.TYPE_INT_ARGB, 0xFF123456),
                "all of it looks like its border, #123456");
    }

    @Test
    void aToleranceThatCannotBeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new ByBackground(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new ByBackground(0));
    }

    private static void assertNothingIn(BufferedImage picture, String reason) {
        String message = refusal(() -> Matte.choose(picture, Optional.empty()).apply(picture));
        assertTrue(message.startsWith("nothing in the picture: " + reason), message);
    }

    private static String refusal(Runnable work) {
        return assertThrows(PictureException.class, work::run).getMessage();
    }

    private Path write(BufferedImage image) throws IOException {
        return Files.write(folder.resolve("mask.png"), FileBytes.of(image, "png"));
    }

    /** A teal disc of radius 30 with a smooth edge. */
    private static BufferedImage disc(int background) {
        BufferedImage picture = FileBytes.filled(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB, 0xFF000000 | background);
        Pixels pixels = Pixels.of(picture);
        for (int p = 0; p < SIDE * SIDE; p++) {
            pixels.set(p, pixels.color(p).lerp(TEAL, coverage(p)), 1);
        }
        return pixels.toImage();
    }

    private static double coverage(int p) {
        double distance = Math.hypot(p % SIDE - 49.5, p / SIDE - 49.5);
        return Math.min(1, Math.max(0, 30.5 - distance));
    }
}
