package org.svdmv.geometry.consistency;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.svdmv.camera.ViewSet;

/** How much of their silhouettes views lose to each other. */
public final class SilhouetteLoss {
    private static final int PIXELS = 64;

    private SilhouetteLoss() {}

    /**
     * The share of a mask that the visual hull does not fill, mean over the views whose mask bounds the object: 0 where the cameras are right.
     * At a size of 64 pixels; empty where no mask bounds anything.
     */
    public static OptionalDouble mean(ViewSet set) {
        List<WorkingView> working =
                set.views().stream().map(v -> WorkingView.of(v, PIXELS)).toList();
        if (working.stream().noneMatch(WorkingView::isBounded)) {
            return OptionalDouble.empty();
        }
        List<HullView> hulls = ImageHull.of(working);
        return IntStream.range(0, working.size())
                .filter(i -> working.get(i).isBounded() && working.get(i).maskPixels() > 0)
                .mapToDouble(
                        i -> 1 - hulls.get(i).shown() / (double) working.get(i).maskPixels())
                .average();
    }
}
