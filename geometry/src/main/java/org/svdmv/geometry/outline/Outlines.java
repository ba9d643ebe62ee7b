package org.svdmv.geometry.outline;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.svdmv.camera.Camera;
import org.svdmv.camera.ViewSet;

/** The outlines of a set, held against one set of cameras after another. */
public record Outlines(List<Outline> views) {
    public Outlines {
        views = List.copyOf(views);
    }

    public static Outlines of(ViewSet set) {
        return new Outlines(set.views().parallelStream().map(Outline::of).toList());
    }

    /** How many are known. */
    long count() {
        return views.stream().filter(Outline::isKnown).count();
    }

    /**
     * How far the outermost epipolar lines of every two views are from being the same, in pixels: views i &lt; j of n at
     * {@code 2 (i n + j)} and after it, NaN where there is nothing to compare.
     */
    public double[] errors(List<Camera> cameras) {
        int n = views.size();
        double[] errors = new double[2 * n * n];
        Arrays.fill(errors, Double.NaN);
        List<SeenOutline> seen = IntStream.range(0, n)
                .mapToObj(i -> SeenOutline.of(views.get(i), cameras.get(i)))
                .toList();
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                if (views.get(i).isKnown() && views.get(j).isKnown()) {
                    int at = 2 * (i * n + j);
                    seen.get(i).errorsAgainst(seen.get(j)).ifPresent(e -> System.arraycopy(e, 0, errors, at, 2));
                }
            }
        }
        return errors;
    }
}
