package org.svdmv.geometry.consistency;

import java.util.List;

/** One picture repeated is consistent with nothing and contradicts little. */
final class EqualViews {
    static final String WORDS =
            "all views are the same picture: that says nothing of three dimensions, so nothing is graded";

    /** Mean absolute difference of 8-bit levels below which two pictures are one. */
    private static final double SAME = 0.25;

    private EqualViews() {}

    static boolean are(List<WorkingView> views) {
        WorkingView first = views.get(0);
        return views.stream().skip(1).allMatch(v -> difference(first, v) < SAME);
    }

    /** Over the object. */
    private static double difference(WorkingView a, WorkingView b) {
        double sum = 0;
        int object = 0;
        int size = a.mask().length;
        for (int p = 0; p < size; p++) {
            if (a.mask()[p] || b.mask()[p]) {
                object++;
                for (int plane = 0; plane < 3; plane++) {
                    sum += Math.abs(a.rgb()[plane * size + p] - b.rgb()[plane * size + p]) / 3;
                }
            }
        }
        return object == 0 ? 0 : sum / object;
    }
}
