package org.svdmv.geometry.tracks;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.svdmv.camera.View;

/**
 * Corners of a view at several sizes of its picture. Generated objects are smooth and few-colored: their corners, where edges meet, stay
 * put when a camera moves, while blobs (differences of Gaussians) on them wander by half a pixel and more.
 */
final class Features {
    /** Each half as large as the one before. */
    static final int LEVELS = 3;

    /** Smaller pictures than this hold no neighborhood. */
    private static final int SMALLEST = 16;

    private Features() {}

    /** @param index of the view in its set */
    static List<Feature> of(View view, int index) {
        Interior object = new Interior(view.mask());
        List<Plane> channels = channels(view.image());
        List<Feature> features = new ArrayList<>();
        for (int level = 0; level < LEVELS && smallerSide(channels) >= SMALLEST; level++) {
            features.addAll(Corners.of(index, level, channels, object).features());
            channels = channels.stream().map(Plane::halved).toList();
        }
        return List.copyOf(features);
    }

    private static int smallerSide(List<Plane> channels) {
        return Math.min(channels.get(0).width(), channels.get(0).height());
    }

    private static List<Plane> channels(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] rgb = image.getRGB(0, 0, width, height, null, 0, width);
        List<Plane> channels = new ArrayList<>();
        for (int shift = 16; shift >= 0; shift -= 8) {
            float[] values = new float[rgb.length];
            for (int i = 0; i < rgb.length; i++) {
                values[i] = rgb[i] >> shift & 255;
            }
            channels.add(new Plane(width, height, values));
        }
        return channels;
    }
}
