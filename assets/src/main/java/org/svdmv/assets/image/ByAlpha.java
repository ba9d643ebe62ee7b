package org.svdmv.assets.image;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/** The object is what is not transparent. */
public record ByAlpha() implements Matte {
    private static final int HALF = 128;

    /** Whether there is real transparency: a pixel in a thousand lets more than half through. */
    static boolean suits(BufferedImage picture) {
        int[] argb = Pixels.of(picture).argb();
        long clear = Arrays.stream(argb).filter(pixel -> pixel >>> 24 < HALF).count();
        return clear > 0 && clear * 1000 >= argb.length;
    }

    @Override
    public BufferedImage apply(BufferedImage picture) {
        if (Pixels.of(picture).isClear()) {
            throw new PictureException(
                    "nothing in the picture: every pixel is transparent; wanted an object with alpha over 0;"
                            + " check how it was cut out");
        }
        return picture;
    }
}
