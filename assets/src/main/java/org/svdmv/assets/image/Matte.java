package org.svdmv.assets.image;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Optional;

/** How the object in a picture is told from what is behind it. */
public sealed interface Matte permits ByAlpha, ByBackground, ByMask {

    /**
     * The object alone: alpha is how much of a pixel it covers, the color is the object's own.
     *
     * @throws PictureException if nothing is left
     */
    BufferedImage apply(BufferedImage picture);

    /**
     * By the mask if there is one, else by transparency, else by a background of one color.
     *
     * @throws PictureException if the picture has neither
     */
    static Matte choose(BufferedImage picture, Optional<Path> mask) {
        if (mask.isPresent()) {
            return new ByMask(mask.get());
        }
        if (ByAlpha.suits(picture)) {
            return new ByAlpha();
        }
        ByBackground byBackground = new ByBackground(ByBackground.TOLERANCE);
        double share = byBackground.shareOfBorder(picture);
        if (share >= ByBackground.NEEDED_SHARE) {
            return byBackground;
        }
        throw new PictureException(
                ("cannot tell the object from its background: the picture has no transparency and only"
                                + " %.0f %% of its border is of one color; wanted a transparent PNG or a plain background (%.0f %%);"
                                + " cut the object out, or give --matte mask.png, white where the object is, black elsewhere")
                        .formatted(100 * share, 100 * ByBackground.NEEDED_SHARE));
    }
}
