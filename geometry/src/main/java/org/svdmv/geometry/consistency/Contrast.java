package org.svdmv.geometry.consistency;

import java.util.List;

/** How much an object's colors differ from place to place: what a warp to a wrong place costs. */
final class Contrast {
    /** Pixels between the places that are compared, from left to right: the way that things move on an orbit. */
    private static final int DISTANCE = 3;

    /** Below this the noise of 8-bit pictures is as great as the object's texture. */
    private static final double LEAST_LEVELS = 0.75;

    private Contrast() {}

    /** Mean absolute difference of places three pixels apart, 0 to 255. */
    static Reading of(List<WorkingView> views) {
        double[] sumAndCount = new double[2];
        views.forEach(view -> add(view, sumAndCount));
        if (sumAndCount[1] == 0) {
            return Reading.none("the object is too small in the pictures");
        }
        double mean = sumAndCount[0] / sumAndCount[1];
        return mean < LEAST_LEVELS ? Reading.none("the object has no texture: any warp would fit") : Reading.of(mean);
    }

    /** Of one view, 0 where there is none. */
    static double of(WorkingView view) {
        double[] sumAndCount = new double[2];
        add(view, sumAndCount);
        return sumAndCount[1] == 0 ? 0 : sumAndCount[0] / sumAndCount[1];
    }

    private static void add(WorkingView view, double[] sumAndCount) {
        int size = view.mask().length;
        for (int p = 0; p < size - DISTANCE; p++) {
            boolean sameRow = p % view.width() + DISTANCE < view.width();
            if (sameRow && view.core()[p] && view.core()[p + DISTANCE]) {
                for (int plane = 0; plane < 3; plane++) {
                    sumAndCount[0] += Math.abs(view.rgb()[plane * size + p] - view.rgb()[plane * size + p + DISTANCE]);
                }
                sumAndCount[1] += 3;
            }
        }
    }
}
