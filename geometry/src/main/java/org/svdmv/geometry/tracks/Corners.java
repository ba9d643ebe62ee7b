package org.svdmv.geometry.tracks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joml.Vector2d;
import org.joml.Vector3d;

/** The features of a view at one size of its picture, halved {@code level} times. */
final class Corners {
    /** Blurs what pixels make of edges, in pixels of the level. */
    private static final double SMOOTHING = 1;
    /** A corner's neighborhood. */
    private static final double SIGMA = 2;
    /** Corners keep so far apart. */
    private static final int APART = 2;
    /** How far from the silhouette a gradient still is the object's own. */
    private static final double MARGIN = 2.5;
    /** Squared levels a pixel. */
    private static final double FAINTEST = 2;
    /** Side of a descriptor's cell. */
    private static final double CELL = 5;

    private final int index;
    private final int level;
    private final List<Plane> channels;
    private final Plane dx;
    private final Plane dy;
    private final StructureTensor tensor;

    private Corners(int index, int level, List<Plane> channels, Gradients gradients) {
        this.index = index;
        this.level = level;
        this.channels = channels;
        dx = Gradients.sum(gradients.dx());
        dy = Gradients.sum(gradients.dy());
        tensor = StructureTensor.of(gradients);
    }

    /** @param channels red, green, blue, halved {@code level} times */
    static Corners of(int index, int level, List<Plane> channels, Interior object) {
        List<Plane> smooth = channels.stream().map(c -> c.blurred(SMOOTHING)).toList();
        return new Corners(index, level, smooth, Gradients.of(smooth, inside(smooth.get(0), object, 1 << level)));
    }

    private static boolean[] inside(Plane plane, Interior object, int size) {
        boolean[] inside = new boolean[plane.values().length];
        for (int y = 0; y < plane.height(); y++) {
            for (int x = 0; x < plane.width(); x++) {
                inside[y * plane.width() + x] = object.holdsSquare((x + 0.5) * size, (y + 0.5) * size, MARGIN * size);
            }
        }
        return inside;
    }

    /** From top to bottom, then from left to right. */
    List<Feature> features() {
        Plane cornerness = tensor.cornerness(SIGMA);
        List<Feature> features = new ArrayList<>();
        for (int y = APART; y < cornerness.height() - APART; y++) {
            for (int x = APART; x < cornerness.width() - APART; x++) {
                if (isPeak(cornerness, x, y)) {
                    feature(x, y).ifPresent(features::add);
                }
            }
        }
        return features;
    }

    /** Of equal neighbors the first one is the peak. */
    private static boolean isPeak(Plane p, int x, int y) {
        float here = p.at(x, y);
        if (!(here > FAINTEST)) {
            return false;
        }
        for (int dy = -APART; dy <= APART; dy++) {
            for (int dx = -APART; dx <= APART; dx++) {
                float there = p.at(x + dx, y + dy);
                boolean earlier = dy < 0 || dy == 0 && dx < 0;
                if (there > here || there == here && earlier) {
                    return false;
                }
            }
        }
        return true;
    }

    private Optional<Feature> feature(int x, int y) {
        int size = 1 << level;
        return tensor.corner(x, y, SIGMA)
                .filter(q -> q.x >= 0
                        && q.y >= 0
                        && q.x < channels.get(0).width()
                        && q.y < channels.get(0).height())
                .map(q -> new Feature(new Observation(index, q.x * size, q.y * size), level, color(q), descriptor(q)));
    }

    private float[] descriptor(Vector2d q) {
        return Descriptor.of(dx, dy, q.x, q.y, CELL);
    }

    /** The mean of the pixels around. */
    private Vector3d color(Vector2d q) {
        int reach = (int) SIGMA;
        Plane first = channels.get(0);
        Vector3d sum = new Vector3d();
        int n = 0;
        for (int y = Math.max(0, (int) q.y - reach); y <= Math.min(first.height() - 1, (int) q.y + reach); y++) {
            for (int x = Math.max(0, (int) q.x - reach); x <= Math.min(first.width() - 1, (int) q.x + reach); x++) {
                sum.add(
                        channels.get(0).at(x, y),
                        channels.get(1).at(x, y),
                        channels.get(2).at(x, y));
                n++;
            }
        }
        return sum.div(n);
    }
}
