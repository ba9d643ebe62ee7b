package org.svdmv.assets.image;

import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** One color, and what looks like it: all that is at most {@code tolerance} away in {@link Oklab}. */
final class Background {
    private static final byte NEAR = 1;
    private static final byte FAR = 2;

    private final int rgb;
    private final double tolerance;
    private final byte[] known = new byte[1 << 24];

    Background(int rgb, double tolerance) {
        this.rgb = rgb & 0xFFFFFF;
        this.tolerance = tolerance;
    }

    /** The background of a picture whose border is mostly background: the median of each channel there. */
    static Background ofBorder(Pixels picture, double tolerance) {
        int red = median(picture, color -> color >> 16 & 0xFF);
        int green = median(picture, color -> color >> 8 & 0xFF);
        int blue = median(picture, color -> color & 0xFF);
        return new Background(red << 16 | green << 8 | blue, tolerance);
    }

    /** Whether a color looks like this one; its alpha plays no part. */
    boolean matches(int color) {
        int at = color & 0xFFFFFF;
        if (known[at] == 0) {
            known[at] = Oklab.of(at).distance(Oklab.of(rgb)) <= tolerance ? NEAR : FAR;
        }
        return known[at] == NEAR;
    }

    /** The share of the border of a picture, 0 to 1, that looks like this. */
    double shareOfBorder(Pixels picture) {
        return border(picture)
                .mapToDouble(p -> matches(picture.argb()[p]) ? 1 : 0)
                .average()
                .orElseThrow();
    }

    /** The color as HTML writes it. */
    @Override
    public String toString() {
        return "#%06x".formatted(rgb);
    }

    /** The pixels of the first and last row and column. */
    static IntStream border(Pixels picture) {
        int width = picture.width();
        int height = picture.height();
        IntStream rows = IntStream.range(0, width).flatMap(x -> IntStream.of(x, (height - 1) * width + x));
        IntStream columns = IntStream.range(0, height).flatMap(y -> IntStream.of(y * width, (y + 1) * width - 1));
        return IntStream.concat(rows, columns);
    }

    private static int median(Pixels picture, IntUnaryOperator channel) {
        int[] sorted = border(picture)
                .map(p -> channel.applyAsInt(picture.argb()[p]))
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }
}
