package org.svdmv.assets.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureFileTest {
    private static final int GRAY = 0;
    private static final int RGB = 2;
    private static final int PALETTE = 3;
    private static final int GRAY_ALPHA = 4;
    private static final int RGBA = 6;

    @TempDir
    private Path folder;

    @Test
    void aPngIsReadBitForBit() {
        BufferedImage image = new BufferedImage(7, 5, BufferedImage.TYPE_INT_ARGB);
        Random random = new Random(1);
        for (int p = 0; p < 35; p++) {
            image.setRGB(p % 7, p / 7, random.nextInt());
        }
        BufferedImage read = read(FileBytes.of(image, "png"));
        assertEquals(BufferedImage.TYPE_INT_ARGB, read.getType());
        assertArrayEquals(image.getRGB(0, 0, 7, 5, null, 0, 7), read.getRGB(0, 0, 7, 5, null, 0, 7));
    }

    @Test
    void sixteenBitsAreRoundedToEight() {
        assertPixel(0xC8804D03, FileBytes.pngRow(1, 16, RGBA, new int[] {128, 100, 77, 70, 3, 3, 200, 200}));
        assertPixel(0xFF010101, FileBytes.pngRow(1, 16, GRAY, new int[] {0, 129}));
        assertPixel(0xFF000000, FileBytes.pngRow(1, 16, GRAY, new int[] {0, 128}));
    }

    @Test
    void grayStaysTheGrayItIs() {
        assertPixel(0xFF808080, FileBytes.pngRow(1, 8, GRAY, new int[] {128}));
        assertPixel(0xFF555555, FileBytes.pngRow(1, 2, GRAY, new int[] {0b01_000000}));
        assertPixel(0x4D808080, FileBytes.pngRow(1, 8, GRAY_ALPHA, new int[] {128, 77}));
        BufferedImage gray = new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY);
        for (int p = 0; p < 256; p++) {
            gray.getRaster().setSample(p % 16, p / 16, 0, 128);
        }
        assertPixel(0xFF808080, FileBytes.of(gray, "jpeg"));
    }

    @Test
    void transparentEntriesAndColorsOfAPngAreTransparent() {
        byte[] palette = FileBytes.chunk("PLTE", new byte[] {1, 2, 3, 4, 5, 6});
        byte[] alphas = FileBytes.chunk("tRNS", new byte[] {1, 99});
        assertPixel(0x63040506, FileBytes.pngRow(1, 8, PALETTE, new int[] {1}, palette, alphas));
        byte[] clear = FileBytes.chunk("tRNS", new byte[] {0, 1, 0, 2, 0, 3});
        assertPixel(0x00010203, FileBytes.pngRow(1, 8, RGB, new int[] {1, 2, 3}, clear));
    }

    @Test
    void aJpegIsReadButForItsLoss() {
        assertNear(0xCC3311, read(jpeg(0xCC3311)), 3);
    }

    @Test
    void aCmykJpegHasTheColorOfItsInks() {
        assertHue(0xFF0000, read(FileBytes.adobeJpeg(0, 255, 0, 0, 255))); // inverted: no cyan, no black
        assertHue(0x0000FF, read(FileBytes.adobeJpeg(0, 0, 0, 255, 255)));
    }

    @Test
    void aYcckJpegHasTheColorOfItsInks() {
        // Y, Cb and Cr of the inks: C = 0, M = Y = 255; no black
        assertHue(0xFF0000, read(FileBytes.adobeJpeg(2, 179, 171, 1, 255)));
    }

    @Test
    void anotherColorSpaceIsConverted() {
        byte[] linear = FileBytes.iccp(ColorSpace.CS_LINEAR_RGB);
        assertNear(0xBCBCBC, read(FileBytes.pngRow(1, 8, RGB, new int[] {128, 128, 128}, linear)), 1);
        assertNear(0xBCBCBC, read(FileBytes.withProfile(jpeg(0x808080), ColorSpace.CS_LINEAR_RGB)), 1);
        byte[] gray = FileBytes.iccp(ColorSpace.CS_GRAY);
        assertNear(0xBCBCBC, read(FileBytes.pngRow(1, 8, GRAY, new int[] {128}, gray)), 1);
    }

    @Test
    void aBrokenOrForeignProfileIsLeftAside() {
        byte[] broken = FileBytes.chunk("iCCP", new byte[] {'x', 0, 0, 1, 2, 3});
        assertPixel(0xFF010203, FileBytes.pngRow(1, 8, RGB, new int[] {1, 2, 3}, broken));
        byte[] gray = FileBytes.iccp(ColorSpace.CS_GRAY);
        assertPixel(0xFF010203, FileBytes.pngRow(1, 8, RGB, new int[] {1, 2, 3}, gray));
    }

    @Test
    void aWebpIsReadWithItsAlphaAndOfAnAnimationTheFirstFrame() {
        assertPixel(0xFFCC3311, FileBytes.resource("lossless.webp"));
        assertPixel(0x00CC3311, FileBytes.resource("alpha.webp"));
        assertPixel(0xFFCC3311, FileBytes.resource("animated.webp"));
        BufferedImage lossy = read(FileBytes.resource("lossy.webp"));
        assertEquals(24, lossy.getWidth());
        assertEquals(16, lossy.getHeight());
        assertNear(0xCC3311, lossy, 8);
    }

    private BufferedImage read(byte[] bytes) {
        try {
            return PictureFile.read(Files.write(folder.resolve("picture"), bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertPixel(int argb, byte[] file) {
        assertEquals(Integer.toHexString(argb), Integer.toHexString(read(file).getRGB(0, 0)));
    }

    private static byte[] jpeg(int rgb) {
        return FileBytes.of(FileBytes.filled(16, 16, BufferedImage.TYPE_INT_RGB, rgb), "jpeg");
    }

    private static void assertNear(int rgb, BufferedImage image, double tolerance) {
        assertEquals(255, image.getRGB(0, 0) >>> 24);
        assertTrue(
                Pixels.of(image).color(0).distance(new Pixels(1, 1, new int[] {rgb}).color(0)) <= tolerance * 2,
                Integer.toHexString(image.getRGB(0, 0)));
    }

    /** The converters of inks differ in how pure a color they give, not in which. */
    private static void assertHue(int rgb, BufferedImage image) {
        for (int shift = 0; shift <= 16; shift += 8) {
            boolean bright = (image.getRGB(0, 0) >> shift & 0xFF) > 127;
            assertEquals((rgb >> shift & 0xFF) > 127, bright, Integer.toHexString(image.getRGB(0, 0)));
        }
    }
}
