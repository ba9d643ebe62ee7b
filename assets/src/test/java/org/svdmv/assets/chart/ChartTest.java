package org.svdmv.assets.chart;

import static org.junit.jupiter.api.Assertions.*;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ChartTest {
    private static final int FIRST = 0x0072B2;
    private static final int SECOND = 0xD55E00;
    /** The field within the axes. */
    private static final int LEFT = 84;

    private static final int RIGHT = 816;
    private static final int TOP = 72;
    private static final int BOTTOM = 420;

    private static LineChart lines(Series... series) {
        return new LineChart("Likeness", Axis.of("view"), new Axis("PSNR", "dB"), List.of(series));
    }

    private static BarChart bars(double... values) {
        Series series = Series.of("a", DoubleStream.of(values).boxed().toList());
        List<String> names =
                IntStream.range(0, values.length).mapToObj(i -> "object " + i).toList();
        return new BarChart("Likeness", Axis.of("object"), names, Axis.of("SSIM"), List.of(series));
    }

    /** The rows of the field in which column x has exactly this color. */
    private static List<Integer> rows(BufferedImage image, int x, int rgb) {
        return IntStream.rangeClosed(TOP, BOTTOM)
                .filter(y -> (image.getRGB(x, y) & 0xFFFFFF) == rgb)
                .boxed()
                .toList();
    }

    private static double middle(List<Integer> rows) {
        return rows.stream().mapToInt(i -> i).average().orElseThrow() + 0.5;
    }

    @Test
    void aLineIsAsHighAsItsValues() {
        BufferedImage image = lines(Series.of("a", List.of(10.0, 20.0))).image();
        for (double t : new double[] {0.125, 0.5, 0.875}) {
            int x = (int) (LEFT + t * (RIGHT - LEFT));
            double expected = BOTTOM - t * (BOTTOM - TOP);
            assertEquals(expected, middle(rows(image, x, FIRST)), 1.5, "at " + t);
        }
    }

    @Test
    void aMissingValueIsAGap() {
        BufferedImage image = lines(Series.of("a", List.of(10.0, 11.0, Double.POSITIVE_INFINITY, 20.0, 20.0)))
                .image();
        int quarter = (RIGHT - LEFT) / 4;
        assertFalse(rows(image, LEFT + quarter / 2, FIRST).isEmpty());
        assertTrue(rows(image, LEFT + quarter + quarter / 2, FIRST).isEmpty());
        assertTrue(rows(image, LEFT + 2 * quarter + quarter / 2, FIRST).isEmpty());
        assertFalse(rows(image, LEFT + 3 * quarter + quarter / 2, FIRST).isEmpty());
    }

    @Test
    void everySeriesHasItsColorInTheFieldAndInTheLegend() {
        BufferedImage image = lines(Series.of("a", List.of(1.0, 1.0)), Series.of("b", List.of(3.0, 3.0)))
                .image();
        int x = (LEFT + RIGHT) / 2 + 40;
        assertTrue(middle(rows(image, x, FIRST)) > middle(rows(image, x, SECOND)));
        for (int color : new int[] {FIRST, SECOND}) {
            long inLegend = IntStream.range(0, 840)
                    .filter(i -> (image.getRGB(i, 48) & 0xFFFFFF) == color)
                    .count();
            assertTrue(inLegend >= 10 && inLegend <= 13, inLegend + " pixels");
        }
    }

    @Test
    void barsStandOnZeroAndGoBelowIt() {
        BufferedImage image = bars(1, -1, 0.5).image();
        int third = (RIGHT - LEFT) / 3;
        double zero = (TOP + BOTTOM) / 2.0;
        List<Integer> up = rows(image, LEFT + third / 2, FIRST);
        assertEquals(TOP, up.get(0), 1);
        assertEquals(zero, up.get(up.size() - 1), 1);
        List<Integer> down = rows(image, LEFT + third + third / 2, FIRST);
        assertEquals(zero, down.get(0), 1);
        assertEquals(BOTTOM, down.get(down.size() - 1), 1);
        assertEquals(
                (zero - TOP) / 2,
                rows(image, LEFT + 2 * third + third / 2, FIRST).size(),
                1);
    }

    @Test
    void titleAxesAndTicksAreWritten() {
        BufferedImage image = lines(Series.of("a", List.of(10.0, 20.0))).image();
        assertTrue(inked(image, 300, 8, 540, 32) > 50, "title");
        assertTrue(inked(image, 4, 150, 26, 340) > 30, "vertical axis");
        assertTrue(inked(image, 400, 455, 500, 476) > 20, "horizontal axis");
        assertTrue(inked(image, 50, BOTTOM - 10, 80, BOTTOM + 10) > 10, "lowest tick");
        assertTrue(inked(image, 50, TOP - 10, 80, TOP + 10) > 10, "highest tick");
    }

    private static long inked(BufferedImage image, int left, int top, int right, int bottom) {
        return IntStream.range(0, (right - left) * (bottom - top))
                .map(i -> image.getRGB(left + i % (right - left), top + i / (right - left)) & 255)
                .filter(blue -> blue < 100)
                .count();
    }

    @Test
    void thePngIsTheImage() throws IOException {
        LineChart chart = lines(Series.of("a", List.of(1.0, 2.0, 1.5)));
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(chart.png()));
        BufferedImage drawn = chart.image();
        assertEquals(840, read.getWidth());
        assertEquals(480, read.getHeight());
        for (int i = 0; i < 840 * 480; i++) {
            assertEquals(drawn.getRGB(i % 840, i / 840), read.getRGB(i % 840, i / 840));
        }
    }

    @Test
    void aChartOfNothingIsDrawn() {
        assertEquals(840, lines().image().getWidth());
        assertEquals(840, lines(Series.of("a", List.of(Double.NaN))).image().getWidth());
        assertEquals(840, bars(0).image().getWidth());
    }

    @Test
    void manyCategoriesAreDrawn() {
        List<Integer> last =
                rows(bars(IntStream.range(0, 100).asDoubleStream().toArray()).image(), RIGHT - 4, FIRST);
        assertEquals(0.99 * (BOTTOM - TOP), last.size(), 2);
    }

    @Test
    void aBarChartWantsAValueForEachCategory() {
        String words = assertThrows(
                        IllegalArgumentException.class,
                        () -> new BarChart(
                                "t",
                                Axis.of("x"),
                                Collections.nCopies(3, "c"),
                                Axis.of("y"),
                                List.of(Series.of("a", List.of(1.0)))))
                .getMessage();
        assertTrue(words.contains("3 categories") && words.contains("got 1"), words);
    }
}
