package org.svdmv.geometry.consistency;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.svdmv.camera.Camera;
import org.svdmv.camera.ViewSet;

/** How much of their silhouettes views lose to each other, on one set of cameras after another; at a size of 64 pixels. */
public final class SilhouetteLoss {
    private static final int PIXELS = 64;

    private final List<WorkingView> views;

    public SilhouetteLoss(ViewSet set) {
        views = set.views().stream().map(v -> WorkingView.of(v, PIXELS)).toList();
    }

    /**
     * The share of a mask that the visual hull does not fill, mean over the views whose mask bounds the object: 0 where the cameras are right,
     * empty where no mask bounds anything.
     */
    public OptionalDouble mean(List<Camera> cameras) {
        if (views.stream().noneMatch(WorkingView::isBounded)) {
            return OptionalDouble.empty();
        }
        List<HullView> hulls = ImageHull.of(IntStream.range(0, views.size())
                .mapToObj(i -> views.get(i).at(cameras.get(i).pose()))
                .toList());
        return IntStream.range(0, views.size())
                .filter(i -> views.get(i).isBounded())
                .mapToDouble(
                        i -> 1 - hulls.get(i).shown() / (double) views.get(i).maskPixels())
                .average();
    }
}
