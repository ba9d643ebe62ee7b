package org.svdmv.geometry.metric;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.svdmv.camera.View;
import org.svdmv.camera.ViewSet;
import org.svdmv.geometry.metric.ViewMatching.Pair;

/**
 * How near the views of one object are to the true ones.
 *
 * @param width of every view, pixels
 * @param missing views of the truth that were to be compared and that the result lacks
 * @param extra how many views of the result the truth lacks
 */
public record ObjectScore(String name, int width, int height, List<ViewScore> views, List<Integer> missing, int extra) {
    public ObjectScore {
        views = List.copyOf(views);
        missing = List.copyOf(missing);
        if (views.isEmpty()) {
            throw new IllegalArgumentException("need at least 1 view to compare, got none of " + name
                    + " but the input view; compare that too with --input-view include");
        }
    }

    /** Whether the view that the model was given counts. */
    public enum InputView {
        EXCLUDE,
        INCLUDE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The input view is the reference view of the truth. */
    public static ObjectScore of(
            String name,
            ViewSet result,
            ViewSet truth,
            double toleranceDegrees,
            InputView inputView,
            List<Measure> measures) {
        refuseUnlessOfOneSize(name, result, truth);
        ViewMatching matching = ViewMatching.of(result, truth, toleranceDegrees);
        int left = inputView == InputView.INCLUDE ? -1 : truth.referenceIndex();
        List<ViewScore> scores = new ArrayList<>();
        for (Pair pair : matching.pairs()) {
            if (pair.truth() != left) {
                scores.add(score(pair, result, truth, measures));
            }
        }
        List<Integer> missing =
                matching.missing().stream().filter(view -> view != left).toList();
        return new ObjectScore(
                name,
                truth.intrinsics().width(),
                truth.intrinsics().height(),
                scores,
                missing,
                matching.extra().size());
    }

    private static ViewScore score(Pair pair, ViewSet result, ViewSet truth, List<Measure> measures) {
        View made = result.views().get(pair.result());
        View wanted = truth.views().get(pair.truth());
        Direction direction = Direction.of(wanted.camera());
        Map<String, Double> values = new LinkedHashMap<>();
        measures.forEach(measure -> values.put(measure.name(), measure.of(made, wanted)));
        return new ViewScore(
                pair.truth(), pair.result(), direction.azimuthDegrees(), direction.elevationDegrees(), values);
    }

    private static void refuseUnlessOfOneSize(String name, ViewSet result, ViewSet truth) {
        int width = result.intrinsics().width();
        int height = result.intrinsics().height();
        int trueWidth = truth.intrinsics().width();
        int trueHeight = truth.intrinsics().height();
        if (width != trueWidth || height != trueHeight) {
            throw new IllegalArgumentException("need views of one size, got " + width + " x " + height
                    + " in the result and " + trueWidth + " x " + trueHeight + " in the truth of " + name
                    + "; render the truth again with --size " + width + ": numbers of resized pictures mean nothing");
        }
    }

    /** By measure, over the views. */
    public Map<String, Double> mean() {
        return Means.of(views.stream().map(ViewScore::values).toList());
    }
}
