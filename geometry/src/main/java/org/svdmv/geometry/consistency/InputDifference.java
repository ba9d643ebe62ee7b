package org.svdmv.geometry.consistency;

import java.awt.image.BufferedImage;
import java.util.List;

/** How far the reference view is from the picture that it is made from. */
final class InputDifference {
    private InputDifference() {}

    /** Mean absolute difference over the view's mask, 0 to 255. */
    static Reading of(WorkingView reference, List<BufferedImage> input) {
        if (input.isEmpty()) {
            return Reading.none("there is no input.png beside the views");
        }
        BufferedImage picture = input.get(0);
        if (reference.isEmpty()) {
            return Reading.none("the mask of the reference view is empty");
        }
        if ((long) picture.getWidth() * reference.height() != (long) picture.getHeight() * reference.width()) {
            return Reading.none("input.png has another shape than the views");
        }
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        Shrinking shrinking =
                new Shrinking(picture.getWidth(), picture.getHeight(), reference.width(), reference.height());
        double sum = 0;
        for (int plane = 0; plane < 3; plane++) {
            int shift = 16 - 8 * plane;
            float[] values = shrinking.means(i -> pixels[i] >> shift & 255);
            for (int p = 0; p < values.length; p++) {
                sum += reference.mask()[p] ? Math.abs(values[p] - reference.rgb()[plane * values.length + p]) : 0;
            }
        }
        return Reading.of(sum / (3 * reference.maskPixels()));
    }
}
