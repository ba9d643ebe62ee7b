package org.svdmv.assets.image;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import org.joml.Vector3d;

/** The object is where a second picture of the same size is bright: white is object, black is not, gray is a soft edge. */
public record ByMask(Path file) implements Matte {
    private static final int REACH = 2;

    @Override
    public BufferedImage apply(BufferedImage picture) {
        BufferedImage mask = PictureFile.read(file);
        if (mask.getWidth() != picture.getWidth() || mask.getHeight() != picture.getHeight()) {
            throw new PictureException(
                    "the mask %s has %d x %d pixels, the picture %d x %d; wanted the same; resize the mask"
                            .formatted(
                                    file, mask.getWidth(), mask.getHeight(), picture.getWidth(), picture.getHeight()));
        }
        Pixels cut = cut(Pixels.of(picture), Pixels.of(mask));
        if (cut.isClear()) {
            throw new PictureException(
                    ("nothing in the picture: the mask %s is black wherever the picture is not transparent;"
                                    + " wanted white where the object is; invert the mask or draw it again")
                            .formatted(file));
        }
        return cut.toImage();
    }

    private static Pixels cut(Pixels picture, Pixels mask) {
        Pixels cut = new Pixels(picture.width(), picture.height(), new int[picture.argb().length]);
        for (int p = 0; p < cut.argb().length; p++) {
            int brightness = brightness(mask, p);
            Vector3d color = brightness > 0 && brightness < 255 ? unmixed(picture, mask, p) : picture.color(p);
            cut.set(p, color, brightness / 255.0 * picture.alpha(p) / 255);
        }
        return cut;
    }

    private static Vector3d unmixed(Pixels picture, Pixels mask, int p) {
        Vector3d color = picture.color(p);
        return picture.meanAround(p, REACH, q -> brightness(mask, q) == 0)
                .map(background -> SoftEdge.unmix(color, background, brightness(mask, p) / 255.0))
                .orElse(color);
    }

    /** Luma (ITU-R BT.709) times alpha, 0 to 255. */
    private static int brightness(Pixels mask, int p) {
        return (int) Math.round(mask.color(p).dot(0.2126, 0.7152, 0.0722) * mask.alpha(p) / 255);
    }
}
