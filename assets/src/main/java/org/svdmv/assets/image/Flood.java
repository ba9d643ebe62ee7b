package org.svdmv.assets.image;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Queue;
import java.util.function.IntPredicate;

/** Paint that spreads over open pixels, from each to those left, right, above and below. */
final class Flood {
    private final Pixels picture;
    private final IntPredicate open;
    private final BitSet wet = new BitSet();
    private final Queue<Integer> front = new ArrayDeque<>();

    Flood(Pixels picture, IntPredicate open) {
        this.picture = picture;
        this.open = open;
    }

    /** The pixels painted so far. */
    BitSet wet() {
        return wet;
    }

    /** Pours paint on a pixel; says how many pixels it newly covers. */
    int pour(int seed) {
        int covered = 0;
        spread(seed);
        while (!front.isEmpty()) {
            int p = front.remove();
            covered++;
            int x = p % picture.width();
            if (x > 0) {
                spread(p - 1);
            }
            if (x < picture.width() - 1) {
                spread(p + 1);
            }
            spread(p - picture.width());
            spread(p + picture.width());
        }
        return covered;
    }

    private void spread(int p) {
        if (p >= 0 && p < picture.argb().length && !wet.get(p) && open.test(p)) {
            wet.set(p);
            front.add(p);
        }
    }
}
