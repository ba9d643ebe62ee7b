package org.svdmv.assets.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FramingTest {
    private static final int WHITE = 0xFFFFFFFF;

    /** Measured as coverage summed along the middle row and column: clipped overshoot cancels over an edge. */
    @ParameterizedTest
    @CsvSource({
        "400, 100, 576, 0.917",
        "100, 400, 576, 0.917",
        "300, 300, 576, 0.5",
        "37, 20, 576, 0.917",
        "1000, 999, 64, 0.917",
        "24, 17, 96, 0.75",
        "9, 8, 96, 0.25"
    })
    void theLongerSideTakesExactlyTheRatioAndTheBoxIsCentered(int width, int height, int size, double ratio) {
        BufferedImage cutout = box(width + 50, height + 90, new Rectangle(40, 13, width, height), 0xFF336699);
        BufferedImage mask = new Framing(ratio, size).frame(cutout).mask();
        double[] row = IntStream.range(0, size)
                .mapToDouble(k -> coverage(mask, k, size / 2))
                .toArray();
        double[] column = IntStream.range(0, size)
                .mapToDouble(k -> coverage(mask, size / 2, k))
                .toArray();
        double longer = Math.max(width, height);
        assertEquals(ratio * size * width / longer, sum(row), 0.1 + size * 1e-3);
        assertEquals(ratio * size * height / longer, sum(column), 0.1 + size * 1e-3);
        assertEquals(size / 2.0, centroid(row), 0.01);
        assertEquals(size / 2.0, centroid(column), 0.01);
    }

    @Test
    void atScaleOneNothingChanges() {
        BufferedImage cutout = new BufferedImage(32, 32, BufferedImage.TYPE_INT_ARGB);
        Random random = new Random(2);
        for (int p = 0; p < 1024; p++) {
            cutout.setRGB(p % 32, p / 32, 0xFF000000 | random.nextInt());
        }
        BufferedImage image = new Framing(1, 32).frame(cutout).image();
        assertEquals(BufferedImage.TYPE_INT_RGB, image.getType());
        for (int p = 0; p < 1024; p++) {
            assertEquals(cutout.getRGB(p % 32, p / 32), image.getRGB(p % 32, p / 32));
        }
    }

    @ParameterizedTest
    @CsvSource({"3, 12, 58, 40", "2, 12, 60, 40", "4, 10, 57, 42"})
    void aPictureThatIsFramedToAPixelStaysAsItIs(int x, int y, int width, int height) {
        BufferedImage cutout = box(64, 64, new Rectangle(x, y, width, height), 0x80336699);
        BufferedImage image = new Framing(0.917, 64).frame(cutout).image();
        for (int p = 0; p < 64 * 64; p++) {
            boolean inside = new Rectangle(x, y, width, height).contains(p % 64, p / 64);
            assertEquals(inside ? 0xFF99B2CC : WHITE, image.getRGB(p % 64, p / 64), "pixel " + p);
        }
    }

    @Test
    void aPictureThatIsNotYetFramedIs() {
        BufferedImage cutout = box(64, 64, new Rectangle(5, 12, 54, 40), 0xFF336699);
        BufferedImage mask = new Framing(0.917, 64).frame(cutout).mask();
        assertEquals(255, mask.getRaster().getSample(3, 32, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {255, 200, 128, 3})
    void theImageIsAlphaTimesColorPlusTheRestWhite(int alpha) {
        BufferedImage cutout = box(100, 100, new Rectangle(10, 10, 80, 80), alpha << 24 | 0x3399FF);
        Framed framed = new Framing(0.5, 64).frame(cutout);
        assertEquals(alpha, framed.mask().getRaster().getSample(32, 32, 0));
        for (int shift = 0; shift <= 16; shift += 8) {
            double color = 0x3399FF >> shift & 0xFF;
            double expected = alpha / 255.0 * color + (1 - alpha / 255.0) * 255;
            assertEquals(expected, framed.image().getRGB(32, 32) >> shift & 0xFF, 0.51);
        }
        assertEquals(WHITE, framed.image().getRGB(2, 2));
        assertEquals(0, framed.mask().getRaster().getSample(2, 2, 0));
    }

    @Test
    void noColorComesFromTransparentPixels() {
        BufferedImage cutout = FileBytes.filled(100, 60, BufferedImage.TYPE_INT_ARGB, 0x0000FF00);
        for (int p = 0; p < 1000; p++) {
            cutout.setRGB(30 + p % 40, 10 + p / 40, 0xFFFF0000);
        }
        BufferedImage image = new Framing(0.7, 96).frame(cutout).image();
        for (int p = 0; p < 96 * 96; p++) {
            int rgb = image.getRGB(p % 96, p / 96);
            assertEquals(rgb >> 8 & 0xFF, rgb & 0xFF, "green is blue in every mixture of red and white");
        }
    }

    @Test
    void whatIsTooFineForTheFrameBecomesItsMean() {
        BufferedImage cutout = new BufferedImage(400, 400, BufferedImage.TYPE_INT_ARGB);
        for (int p = 0; p < 160_000; p++) {
            cutout.setRGB(p % 400, p / 400, (p + p / 400) % 2 == 0 ? 0xFF000000 : 0xFFFFFFFF);
        }
        BufferedImage image = new Framing(1, 50).frame(cutout).image();
        assertEquals(127.5, image.getRGB(25, 25) & 0xFF, 1);
        assertEquals(127.5, image.getRGB(20, 31) & 0xFF, 1);
    }

    @Test
    void onlyWhatIsFullyTransparentIsOutsideTheBox() {
        BufferedImage cutout = box(50, 40, new Rectangle(20, 10, 10, 20), 0xFF000000);
        cutout.setRGB(45, 38, 0x01000000);
        assertEquals(new Rectangle(20, 10, 26, 29), Framing.box(cutout));
    }

    @Test
    void anObjectTooSmallToSeeIsRefused() {
        BufferedImage cutout = box(50, 40, new Rectangle(20, 10, 1, 1), 0xFF000000);
        String message = assertThrows(PictureException.class, () -> new Framing(0.917, 64).frame(cutout))
                .getMessage();
        assertEquals(
                "nothing to see in the picture: the object has 1 x 1 pixels; wanted at least 8 on the longer side;"
                        + " use a larger picture",
                message);
    }

    @Test
    void aFrameThatCannotBeIsRefused() {
        for (double ratio : new double[] {0, -1, 1.01, Double.NaN}) {
            String message = assertThrows(IllegalArgumentException.class, () -> new Framing(ratio, 576))
                    .getMessage();
            assertTrue(message.contains("0 < foreground ratio <= 1, got " + ratio), message);
        }
        assertThrows(IllegalArgumentException.class, () -> new Framing(0.917, 0));
    }

    private static BufferedImage box(int width, int height, Rectangle box, int argb) {
        BufferedImage cutout = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = box.y; y < box.y + box.height; y++) {
            for (int x = box.x; x < box.x + box.width; x++) {
                cutout.setRGB(x, y, argb);
            }
        }
        return cutout;
    }

    private static double coverage(BufferedImage mask, int x, int y) {
        return mask.getRaster().getSample(x, y, 0) / 255.0;
    }

    private static double sum(double[] values) {
        return IntStream.range(0, values.length).mapToDouble(k -> values[k]).sum();
    }

    private static double centroid(double[] values) {
        return IntStream.range(0, values.length)
                        .mapToDouble(k -> values[k] * (k + 0.5))
                        .sum()
                / sum(values);
    }
}
