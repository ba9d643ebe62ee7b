package org.svdmv.assets.viewset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ContactSheetTest {
    @Test
    void twentyOneViewsAreSevenByThreeInReadingOrder() {
        List<BufferedImage> images =
                IntStream.range(0, 21).mapToObj(i -> plain(64, i + 1)).toList();
        BufferedImage sheet = ContactSheet.of(images);
        assertEquals(1 + 7 * 65, sheet.getWidth());
        assertEquals(1 + 3 * 65, sheet.getHeight());
        for (int i = 0; i < 21; i++) {
            int left = 1 + i % 7 * 65;
            int top = 1 + i / 7 * 65;
            assertEquals(i + 1, sheet.getRGB(left, top) & 0xFFFFFF);
            assertEquals(i + 1, sheet.getRGB(left + 63, top + 63) & 0xFFFFFF);
            assertEquals(0xC8C8C8, sheet.getRGB(left - 1, top) & 0xFFFFFF);
        }
    }

    @Test
    void everyCountHasRoomAndNoEmptyRow() {
        for (int n = 1; n < 60; n++) {
            BufferedImage sheet = ContactSheet.of(Collections.nCopies(n, plain(1, 7)));
            int columns = (sheet.getWidth() - 1) / 2;
            int rows = (sheet.getHeight() - 1) / 2;
            assertEquals(rows, (n + columns - 1) / columns, n + " images in " + columns + " x " + rows);
        }
    }

    @Test
    void largeViewsAreShrunkToTheMeanOfTheirPixels() {
        BufferedImage image = plain(576, 0);
        image.setRGB(0, 0, 0xFF0400);
        image.setRGB(1, 0, 0xFF0000);
        image.setRGB(0, 1, 0xFF0000);
        BufferedImage sheet = ContactSheet.of(List.of(image));
        assertEquals(288 + 2 * 4, sheet.getWidth());
        assertEquals(0xBF0100, sheet.getRGB(4, 4) & 0xFFFFFF);
        assertEquals(0, sheet.getRGB(5, 4) & 0xFFFFFF);
    }

    @Test
    void nothingIsNoSheet() {
        assertThrows(IllegalArgumentException.class, () -> ContactSheet.of(List.of()));
    }

    private static BufferedImage plain(int size, int rgb) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        image.setRGB(
                0,
                0,
                size,
                size,
                IntStream.generate(() -> rgb).limit((long) size * size).toArray(),
                0,
                size);
        return image;
    }
}
