package org.svdmv.geometry.surface;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.joml.Vector3d;
import org.svdmv.camera.Camera;

/**
 * Which nodes a hull must keep for its silhouettes to stay filled: where a camera saw something of the hull and sees nothing of what was
 * carved out of it, the node that was carved with the least conviction.
 */
final class Needed {
    private static final int NONE = -1;
    /** Cubes from the surface inwards that are enough to see that it is there. */
    private static final double SKIN = 4;

    private final float[] hull;
    private final Field carved;

    private Needed(float[] hull, Field carved) {
        this.hull = hull;
        this.carved = carved;
    }

    /** @param hull the values before the field was carved */
    static BitSet of(float[] hull, Field carved, List<Camera> cameras) {
        Needed needed = new Needed(hull, carved);
        Vector3d middle = carved.bounds().center();
        BitSet all = new BitSet();
        cameras.parallelStream()
                .map(camera -> needed.by(new Footprint(camera, middle, carved.side())))
                .toList()
                .forEach(all::or);
        return all;
    }

    private BitSet by(Footprint footprint) {
        BitSet covered = new BitSet();
        for (int at = 0; at < hull.length; at++) {
            if (carved.values()[at] > 0 && carved.values()[at] < SKIN * carved.side()) {
                footprint.touch(carved.node(at), covered);
            }
        }
        int[] best = new int[footprint.pixels()];
        Arrays.fill(best, NONE);
        for (int at = 0; at < hull.length; at++) {
            if (hull[at] > 0 && !(carved.values()[at] > 0)) {
                int pixel = footprint.pixel(carved.node(at));
                boolean bare = pixel >= 0 && !covered.get(pixel);
                if (bare && (best[pixel] == NONE || carved.values()[at] > carved.values()[best[pixel]])) {
                    best[pixel] = at;
                }
            }
        }
        BitSet needed = new BitSet();
        Arrays.stream(best).filter(at -> at != NONE).forEach(needed::set);
        return needed;
    }
}
