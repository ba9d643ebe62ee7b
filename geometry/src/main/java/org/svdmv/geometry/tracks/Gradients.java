package org.svdmv.geometry.tracks;

import java.util.List;

/**
 * How red, green and blue change across the object, in levels a pixel; 0 beside it and along its silhouette, where what is behind the object
 * decides.
 *
 * @param dx by column, for each channel
 * @param dy by row, for each channel
 */
record Gradients(List<Plane> dx, List<Plane> dy) {
    /** @param object whether pixel (x, y), counted row by row, shows the object only */
    static Gradients of(List<Plane> channels, boolean[] object) {
        return new Gradients(
                channels.stream().map(c -> differences(c, object, 1, 0)).toList(),
                channels.stream().map(c -> differences(c, object, 0, 1)).toList());
    }

    private static Plane differences(Plane p, boolean[] object, int stepX, int stepY) {
        float[] d = new float[p.values().length];
        for (int y = stepY; y < p.height() - stepY; y++) {
            for (int x = stepX; x < p.width() - stepX; x++) {
                int i = y * p.width() + x;
                d[i] = object[i] ? (p.at(x + stepX, y + stepY) - p.at(x - stepX, y - stepY)) / 2 : 0;
            }
        }
        return new Plane(p.width(), p.height(), d);
    }

    /** Of all channels together. */
    static Plane sum(List<Plane> channels) {
        return channels.get(0).plus(channels.get(1)).plus(channels.get(2));
    }

    /** Of all channels together. */
    static Plane products(List<Plane> a, List<Plane> b) {
        Plane sum = a.get(0).times(b.get(0));
        for (int c = 1; c < a.size(); c++) {
            sum = sum.plus(a.get(c).times(b.get(c)));
        }
        return sum;
    }
}
