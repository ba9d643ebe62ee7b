package org.svdmv.tests;

import java.awt.image.BufferedImage;
import java.util.SplittableRandom;
import org.svdmv.camera.View;

/** A view whose object is lit by another lamp: each channel times a factor of its own. */
final class Tint {
    private Tint() {}

    static View of(View view, double most, SplittableRandom random) {
        double[] gains = {
            random.nextDouble(1 - most, 1 + most),
            random.nextDouble(1 - most, 1 + most),
            random.nextDouble(1 - most, 1 + most)
        };
        BufferedImage image =
                new BufferedImage(view.image().getWidth(), view.image().getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = view.image().getRGB(x, y);
                boolean object = view.mask().getRaster().getSample(x, y, 0) > 0;
                image.setRGB(x, y, object ? tinted(rgb, gains) : rgb);
            }
        }
        return new View(view.camera(), image, view.mask());
    }

    private static int tinted(int rgb, double[] gains) {
        int result = 0;
        for (int plane = 0; plane < 3; plane++) {
            long value = Math.round((rgb >> 16 - 8 * plane & 255) * gains[plane]);
            result = result << 8 | (int) Math.min(255, value);
        }
        return result;
    }
}
