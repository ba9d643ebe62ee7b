package org.svdmv.geometry.metric;

import static org.junit.jupiter.api.Assertions.*;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class MetricTest {
    /** The picture whose numbers scikit-image 0.26 was asked for: channel c is {@code 100 + 4x + 3y + k ((7x + 5y + 3c) % 16)}. */
    private static BufferedImage picture(int k) {
        BufferedImage image = new BufferedImage(23, 19, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 19; y++) {
            for (int x = 0; x < 23; x++) {
                int rgb = 0;
                for (int c = 0; c < 3; c++) {
                    rgb = rgb << 8 | (100 + 4 * x + 3 * y + k * ((7 * x + 5 * y + 3 * c) % 16)) % 256;
                }
                image.setRGB(x, y, rgb);
            }
        }
        return image;
    }

    private static BufferedImage plain(int rgb) {
        BufferedImage image = new BufferedImage(16, 12, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 16 * 12; i++) {
            image.setRGB(i % 16, i / 16, rgb);
        }
        return image;
    }

    @Test
    void ssimIsThatOfScikitImage() {
        assertEquals(0.6623585286042191, Ssim.of(picture(0), picture(2)), 1e-12);
        assertEquals(0.2425345362555762, Ssim.of(picture(1), picture(5)), 1e-12);
    }

    @Test
    void psnrIsThatOfScikitImage() {
        assertEquals(18.93200777256697, Psnr.of(picture(0), picture(2)), 1e-12);
        assertEquals(10.197778875616981, Psnr.of(picture(1), picture(5)), 1e-12);
    }

    @Test
    void ssimOfPlainPicturesComparesTheirBrightness() {
        double a = 51 / 255.0;
        double b = 204 / 255.0;
        double expected = (2 * a * b + 1e-4) / (a * a + b * b + 1e-4);
        assertEquals(expected, Ssim.of(plain(0x333333), plain(0xcccccc)), 1e-12);
    }

    @Test
    void psnrOfADifferenceOfOneTenthIsTwentyDecibels() {
        double difference = 26 / 255.0;
        assertEquals(-20 * Math.log10(difference), Psnr.of(plain(0x000000), plain(0x1a1a1a)), 1e-12);
    }

    @Test
    void equalPicturesArePerfectlyAlike() {
        assertEquals(1, Ssim.of(picture(3), picture(3)), 1e-12);
        assertEquals(Double.POSITIVE_INFINITY, Psnr.of(picture(3), picture(3)));
    }

    @Test
    void bothMeasuresAreSymmetric() {
        assertEquals(Ssim.of(picture(1), picture(4)), Ssim.of(picture(4), picture(1)), 1e-15);
        assertEquals(Psnr.of(picture(1), picture(4)), Psnr.of(picture(4), picture(1)), 1e-12);
    }

    @Test
    void overlapOfMasksIsIntersectionOverUnion() {
        assertEquals(4.0 / 28, MaskIou.of(square(0), square(2)));
        assertEquals(1, MaskIou.of(square(1), square(1)));
        assertEquals(0, MaskIou.of(square(0), square(5)));
        BufferedImage empty = new BufferedImage(10, 10, BufferedImage.TYPE_BYTE_GRAY);
        assertEquals(1, MaskIou.of(empty, empty));
    }

    private static BufferedImage square(int from) {
        BufferedImage mask = new BufferedImage(10, 10, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 16; i++) {
            mask.getRaster().setSample(from + i % 4, from + i / 4, 0, 255);
        }
        return mask;
    }

    @Test
    void picturesOfDifferentOrTooSmallSizeAreRefused() {
        String words = assertThrows(IllegalArgumentException.class, () -> Psnr.of(picture(0), plain(0)))
                .getMessage();
        assertTrue(words.contains("23 x 19") && words.contains("16 x 12"), words);
        BufferedImage small = new BufferedImage(10, 20, BufferedImage.TYPE_INT_RGB);
        words = assertThrows(IllegalArgumentException.class, () -> Ssim.of(small, small))
                .getMessage();
        assertTrue(words.contains("11 x 11") && words.contains("10 x 20"), words);
    }
}
