package org.svdmv.assets.video;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * At most 256 colors for one picture. The colors that occur are split into groups: again and again the group with the largest sum
 * of squared distances from its mean, across the channel that varies most, at the mean. White, if it occurs, is a group of its own:
 * a background stays clean.
 *
 * @param seen the colors that occur, ascending, 0xRRGGBB
 * @param colors of the palette
 */
record Palette(int[] seen, int[] colors) {
    private static final int MOST_COLORS = 256;
    private static final int WHITE = 0xFFFFFF;

    static Palette of(BufferedImage image) {
        int[] pixels = pixels(image);
        Arrays.sort(pixels);
        int[] seen = Arrays.stream(pixels).distinct().toArray();
        int[] counts = new int[seen.length];
        for (int i = 0, p = 0; p < pixels.length; p++) {
            i += pixels[p] == seen[i] ? 0 : 1;
            counts[i]++;
        }
        List<Integer> colors = new ArrayList<>();
        int last = seen.length;
        if (seen[last - 1] == WHITE) {
            colors.add(WHITE);
            last--;
        }
        for (Group group : groups(Group.of(seen, counts, last), MOST_COLORS - colors.size())) {
            colors.add(group.mean());
        }
        return new Palette(seen, colors.stream().mapToInt(c -> c).toArray());
    }

    private static List<Group> groups(Group all, int most) {
        PriorityQueue<Group> groups = new PriorityQueue<>(Comparator.comparingDouble(group -> -group.error()));
        if (all.count() > 0) {
            groups.add(all);
        }
        while (!groups.isEmpty() && groups.size() < most && groups.peek().error() > 0) {
            Group worst = groups.remove();
            groups.add(worst.part(true));
            groups.add(worst.part(false));
        }
        return List.copyOf(groups);
    }

    /** The picture in the nearest of the palette's colors. */
    BufferedImage indexed(BufferedImage image) {
        byte[] nearest = new byte[seen.length];
        for (int i = 0; i < seen.length; i++) {
            nearest[i] = (byte) nearest(seen[i]);
        }
        BufferedImage result =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model());
        int[] pixels = pixels(image);
        byte[] indices = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            indices[i] = nearest[Arrays.binarySearch(seen, pixels[i])];
        }
        result.getRaster().setDataElements(0, 0, image.getWidth(), image.getHeight(), indices);
        return result;
    }

    private int nearest(int rgb) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < colors.length; i++) {
            int distance = 0;
            for (int shift = 0; shift <= 16; shift += 8) {
                int d = (rgb >> shift & 255) - (colors[i] >> shift & 255);
                distance += d * d;
            }
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    private IndexColorModel model() {
        byte[] red = new byte[colors.length];
        byte[] green = new byte[colors.length];
        byte[] blue = new byte[colors.length];
        for (int i = 0; i < colors.length; i++) {
            red[i] = (byte) (colors[i] >> 16);
            green[i] = (byte) (colors[i] >> 8);
            blue[i] = (byte) colors[i];
        }
        return new IndexColorModel(8, colors.length, red, green, blue);
    }

    private static int[] pixels(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] &= WHITE;
        }
        return pixels;
    }
}
