package org.svdmv.assets.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrientationTest {

    /** The definition (EXIF 2.3, 4.6.4 A): where the first stored row and the first stored column lie in what was seen. */
    @ParameterizedTest
    @CsvSource({
        "1, top, left", "2, top, right", "3, bottom, right", "4, bottom, left",
        "5, left, top", "6, right, top", "7, right, bottom", "8, left, bottom"
    })
    void theFirstRowAndColumnLieWhereExifSays(int exif, String row, String column) {
        BufferedImage stored = new BufferedImage(5, 3, BufferedImage.TYPE_INT_ARGB);
        for (int x = 0; x < 5; x++) {
            stored.setRGB(x, 0, 0xFF0000 | stored.getRGB(x, 0));
        }
        for (int y = 0; y < 3; y++) {
            stored.setRGB(0, y, 0x00FF00 | stored.getRGB(0, y));
        }
        BufferedImage upright = new Orientation(exif).upright(stored);
        assertEquals(exif < 5 ? 5 : 3, upright.getWidth());
        assertSide(upright, row, 0xFF0000);
        assertSide(upright, column, 0x00FF00);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void itIsReadFromJpegAndPng(int exif) {
        BufferedImage image = FileBytes.filled(16, 16, BufferedImage.TYPE_INT_RGB, 0xCC3311);
        byte[] jpeg = FileBytes.withOrientation(FileBytes.of(image, "jpeg"), exif);
        assertEquals(new Orientation(exif), Orientation.of(jpeg));
        byte[] png = FileBytes.pngRow(1, 8, 0, new int[] {128}, FileBytes.chunk("eXIf", FileBytes.exif(exif)));
        assertEquals(new Orientation(exif), Orientation.of(png));
    }

    @Test
    void withoutAStatementOrWithNonsenseAPictureIsUpright() {
        BufferedImage image = FileBytes.filled(16, 16, BufferedImage.TYPE_INT_RGB, 0xCC3311);
        byte[] jpeg = FileBytes.of(image, "jpeg");
        assertEquals(new Orientation(1), Orientation.of(jpeg));
        assertEquals(new Orientation(1), Orientation.of(FileBytes.withOrientation(jpeg, 9)));
        assertEquals(new Orientation(1), Orientation.of(new byte[] {1, 2, 3}));
        assertThrows(IllegalArgumentException.class, () -> new Orientation(9));
    }

    private static void assertSide(BufferedImage image, String side, int color) {
        int right = image.getWidth() - 1;
        int bottom = image.getHeight() - 1;
        for (int k = 0; k <= (side.equals("top") || side.equals("bottom") ? right : bottom); k++) {
            int pixel =
                    switch (side) {
                        case "top" -> image.getRGB(k, 0);
                        case "bottom" -> image.getRGB(k, bottom);
                        case "left" -> image.getRGB(0, k);
                        default -> image.getRGB(right, k);
                    };
            assertEquals(color, pixel & color, side + " " + k);
        }
    }
}
