package org.svdmv.assets.image;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;

/**
 * Where an object sits in the square picture the model sees: the box around all that is not transparent is centered, its
 * longer side takes {@code foregroundRatio} of the square, white lies behind.
 *
 * <pre>
 *   scale  = size foregroundRatio / max(width, height)
 *   target = size / 2 + scale (source - center)
 *   image  = alpha color + (1 - alpha) white
 * </pre>
 *
 * Source: generative-models, scripts/sampling/simple_video_sample.py, there with sides rounded to whole pixels. Colors are
 * resampled with alpha multiplied in, so that none comes from transparent pixels.
 *
 * <p>A picture that is framed so within a pixel, which is as well as its box can be told, stays as it is.
 *
 * @param foregroundRatio over 0, up to 1; SV3D is shown 0.917
 * @param size side of the square in pixels
 */
public record Framing(double foregroundRatio, int size) {
    public static final double SV3D_FOREGROUND_RATIO = 0.917;
    private static final int LEAST_SIDE = 8;

    public Framing {
        if (!(foregroundRatio > 0 && foregroundRatio <= 1)) {
            throw new IllegalArgumentException("need 0 < foreground ratio <= 1, got %s; SV3D uses %s"
                    .formatted(foregroundRatio, SV3D_FOREGROUND_RATIO));
        }
        if (size < 1) {
            throw new IllegalArgumentException(
                    "need a size of at least 1 pixel, got %d; SV3D uses 576".formatted(size));
        }
    }

    /**
     * The object of a cutout in this frame.
     *
     * @throws PictureException if there is no object, or one too small to see
     */
    public Framed frame(BufferedImage cutout) {
        Rectangle box = box(cutout);
        int longer = Math.max(box.width, box.height);
        if (longer < LEAST_SIDE) {
            throw new PictureException(
                    ("nothing to see in the picture: the object has %d x %d pixels; wanted at least %d on the"
                                    + " longer side; use a larger picture")
                            .formatted(box.width, box.height, LEAST_SIDE));
        }
        if (isFramed(cutout, box)) {
            return onWhite(Premultiplied.resampled(cutout, new Rectangle(size, size), 1, size));
        }
        double scale = size * foregroundRatio / longer;
        return onWhite(Premultiplied.resampled(cutout, box, scale, size));
    }

    /** Whether each side of the box is where it belongs, to a pixel. */
    private boolean isFramed(BufferedImage cutout, Rectangle box) {
        return cutout.getWidth() == size
                && cutout.getHeight() == size
                && Math.abs(Math.max(box.width, box.height) - size * foregroundRatio) <= 2
                && Math.abs(box.getCenterX() - size / 2.0) <= 1
                && Math.abs(box.getCenterY() - size / 2.0) <= 1;
    }

    /** The smallest box around all pixels with alpha over 0. */
    static Rectangle box(BufferedImage cutout) {
        Rectangle box = new Rectangle(0, 0, -1, -1);
        for (int y = 0; y < cutout.getHeight(); y++) {
            for (int x = 0; x < cutout.getWidth(); x++) {
                if (cutout.getRGB(x, y) >>> 24 > 0) {
                    box.add(new Rectangle(x, y, 1, 1));
                }
            }
        }
        return box.isEmpty() ? new Rectangle() : box;
    }

    private Framed onWhite(Premultiplied object) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        BufferedImage mask = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                image.setRGB(x, y, object.over(255, x, y));
                mask.getRaster().setSample(x, y, 0, Math.round(object.alpha(x, y)));
            }
        }
        return new Framed(image, mask);
    }
}
