package org.svdmv.geometry.tracks;

import java.util.ArrayList;
import java.util.List;

/** Two views that are near each other on a loop, {@code first < second}. */
record ViewPair(int first, int second) {
    /** Steps of the loop between two views that are compared, at most. */
    static final int REACH = 3;

    /** All pairs at most {@link #REACH} steps apart on the loop of so many views. */
    static List<ViewPair> of(int views) {
        List<ViewPair> pairs = new ArrayList<>();
        for (int i = 0; i < views; i++) {
            for (int j = i + 1; j < views; j++) {
                if (Math.min(j - i, views - (j - i)) <= REACH) {
                    pairs.add(new ViewPair(i, j));
                }
            }
        }
        return pairs;
    }
}
