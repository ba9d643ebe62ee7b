package org.svdmv.geometry.metric;

import static org.junit.jupiter.api.Assertions.*;

import java.awt.image.BufferedImage;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** {@code 128 + (x (c + 1) / 3 + y) % 64 - 32 + k ((x x + 3 y (c + 1)) % 11 - 5)}. */
    private static BufferedImage waves(int k, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int rgb = 0;
                for (int c = 0; c < 3; c++) {
                    int wave = (x * (c + 1) / 3 + y) % 64 - 32 + k * ((x * x + 3 * y * (c + 1)) % 11 - 5);
                    rgb = rgb << 8 | 128 + wave;
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
    void bothAreThoseOfScikitImageOnALargerPicture() {
        assertEquals(0.48556464787510367, Ssim.of(waves(0, 200, 180), waves(3, 200, 180)), 1e-12);
        assertEquals(28.581090094698666, Psnr.of(waves(0, 200, 180), waves(3, 200, 180)), 1e-11);
    }

    /**
     * The numbers are those of a program in Python: the windows' means by scipy 1.17 (gaussian_filter, truncate=3.5, without the border),
     * the last scale's SSIM and the halving by scikit-image 0.26 (structural_similarity, downscale_local_mean).
     */
    @ParameterizedTest
    @CsvSource({
        "0, 3, 200, 180, 5, 0.9264204850250102",
        "1, 6, 177, 191, 5, 0.8850317376072904",
        "0, 3, 97, 64, 3, 0.8878125114418517"
    })
    void msSsimIsThatOfAnotherImplementation(int a, int b, int width, int height, int scales, double expected) {
        assertEquals(scales, MsSsim.scales(width, height));
        assertEquals(expected, MsSsim.of(waves(a, width, height), waves(b, width, height)), 1e-9);
    }

    @Test
    void msSsimOfOneScaleIsSsim() {
        assertEquals(1, MsSsim.scales(23, 19));
        assertEquals(Ssim.of(picture(0), picture(2)), MsSsim.of(picture(0), picture(2)), 1e-12);
    }

    @Test
    void fiveScalesNeedSidesOf176Pixels() {
        assertEquals(5, MsSsim.scales(176, 576));
        assertEquals(4, MsSsim.scales(175, 576));
        assertEquals(0, MsSsim.scales(10, 576));
    }

    @Test
    void msSsimOfOppositePicturesIsZero() {
        BufferedImage negative = waves(6, 64, 64);
        for (int i = 0; i < 64 * 64; i++) {
            negative.setRGB(i % 64, i / 64, ~negative.getRGB(i % 64, i / 64));
        }
        assertEquals(0, MsSsim.of(waves(6, 64, 64), negative));
    }

    /** Noise of +d and -d has the mean square d^2. */
    @ParameterizedTest
    @ValueSource(ints = {1, 5, 25})
    void knownNoiseHasTheKnownPsnr(int d) {
        BufferedImage noisy = waves(0, 64, 48);
        SplittableRandom random = new SplittableRandom(d);
        for (int i = 0; i < 64 * 48; i++) {
            int sign = random.nextBoolean() ? d : -d;
            int rgb = noisy.getRGB(i % 64, i / 64);
            noisy.setRGB(i % 64, i / 64, rgb + sign * 0x010101);
        }
        assertEquals(20 * Math.log10(255.0 / d), Psnr.of(waves(0, 64, 48), noisy), 1e-9);
        assertEquals(d * d / (255.0 * 255), Mse.of(waves(0, 64, 48), noisy), 1e-12);
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
        assertEquals(1, MsSsim.of(waves(3, 177, 180), waves(3, 177, 180)), 1e-12);
        assertEquals(1, MsSsim.of(waves(3, 50, 60), waves(3, 50, 60)), 1e-12);
        assertEquals(0, Mse.of(picture(3), picture(3)));
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
        assertThrows(IllegalArgumentException.class, () -> MsSsim.of(small, small));
    }
}
