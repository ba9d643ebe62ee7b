package org.svdmv.assets.image;

import java.awt.image.BufferedImage;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The object is what the background cannot reach from the border of the picture.
 *
 * @param tolerance greatest distance from the background's color in Oklab that still is background
 */
public record ByBackground(double tolerance) implements Matte {
    static final double TOLERANCE = 0.05;
    static final double NEEDED_SHARE = 0.85;
    private static final double SPECK_SHARE = 1e-3;

    public ByBackground {
        if (!(tolerance > 0 && tolerance < 1)) {
            throw new IllegalArgumentException(
                    "need a tolerance between 0 and 1, got %s; %s suits most pictures".formatted(tolerance, TOLERANCE));
        }
    }

    double shareOfBorder(BufferedImage picture) {
        Pixels pixels = Pixels.of(picture);
        return Background.ofBorder(pixels, tolerance).shareOfBorder(pixels);
    }

    @Override
    public BufferedImage apply(BufferedImage picture) {
        Pixels pixels = Pixels.of(picture);
        Background background = Background.ofBorder(pixels, tolerance);
        BitSet object = withoutSpecks(pixels, notReached(pixels, background));
        if (object.isEmpty()) {
            throw new PictureException(
                    ("nothing in the picture: all of it looks like its border, %s; wanted an object on a"
                                    + " background of another color; use another picture or a transparent PNG")
                            .formatted(background));
        }
        return SoftEdge.around(object, pixels).cut().toImage();
    }

    private static BitSet notReached(Pixels picture, Background background) {
        Flood outside = new Flood(picture, p -> background.matches(picture.argb()[p]));
        Background.border(picture).forEach(outside::pour);
        BitSet object = (BitSet) outside.wet().clone();
        object.flip(0, picture.argb().length);
        return object;
    }

    /** The parts of an object, but for dust and noise: parts a thousand times smaller than the largest. */
    private static BitSet withoutSpecks(Pixels picture, BitSet object) {
        Flood all = new Flood(picture, object::get);
        Map<Integer, Integer> sizes = new LinkedHashMap<>();
        object.stream().filter(p -> !all.wet().get(p)).forEach(p -> sizes.put(p, all.pour(p)));
        double largest = sizes.values().stream().mapToInt(size -> size).max().orElse(0);
        Flood kept = new Flood(picture, object::get);
        sizes.forEach((seed, size) -> {
            if (size >= SPECK_SHARE * largest) {
                kept.pour(seed);
            }
        });
        return kept.wet();
    }
}
