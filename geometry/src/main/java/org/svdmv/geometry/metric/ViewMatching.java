package org.svdmv.geometry.metric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.svdmv.camera.ViewSet;

/**
 * Which view of one set shows the object from the same side as which view of another, by azimuth and elevation: the nearest first, each
 * view once, none farther than the tolerance in either angle. The order of the views does not matter.
 *
 * @param pairs in the order of the truth's views
 * @param missing views of the truth that the result lacks
 * @param extra views of the result that the truth lacks
 */
public record ViewMatching(List<Pair> pairs, List<Integer> missing, List<Integer> extra) {
    public ViewMatching {
        pairs = List.copyOf(pairs);
        missing = List.copyOf(missing);
        extra = List.copyOf(extra);
    }

    /** Indices of two views that show the same. */
    public record Pair(int result, int truth, double differenceDegrees) {}

    /** Refuses sets that have no view in common. */
    public static ViewMatching of(ViewSet result, ViewSet truth, double toleranceDegrees) {
        if (!(toleranceDegrees >= 0 && toleranceDegrees <= 90)) {
            throw new IllegalArgumentException("need a tolerance in [0, 90] degrees, got " + toleranceDegrees
                    + "; 1 tells the views of an orbit apart");
        }
        List<Direction> ofResult = result.cameras().stream().map(Direction::of).toList();
        List<Direction> ofTruth = truth.cameras().stream().map(Direction::of).toList();
        List<Pair> pairs = new ArrayList<>();
        Set<Integer> results = new HashSet<>();
        Set<Integer> truths = new HashSet<>();
        for (Pair pair : candidates(ofResult, ofTruth, toleranceDegrees)) {
            if (!results.contains(pair.result) && !truths.contains(pair.truth)) {
                results.add(pair.result);
                truths.add(pair.truth);
                pairs.add(pair);
            }
        }
        refuseUnlessAny(pairs, ofResult, ofTruth, toleranceDegrees);
        pairs.sort(Comparator.comparingInt(Pair::truth));
        return new ViewMatching(pairs, others(truth.size(), truths), others(result.size(), results));
    }

    /** All pairs within the tolerance, the nearest first. */
    private static List<Pair> candidates(List<Direction> ofResult, List<Direction> ofTruth, double toleranceDegrees) {
        List<Pair> candidates = new ArrayList<>();
        for (int t = 0; t < ofTruth.size(); t++) {
            for (int r = 0; r < ofResult.size(); r++) {
                double difference = ofResult.get(r).differenceDegrees(ofTruth.get(t));
                if (difference <= toleranceDegrees) {
                    candidates.add(new Pair(r, t, difference));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Pair::differenceDegrees));
        return candidates;
    }

    private static List<Integer> others(int size, Set<Integer> taken) {
        return IntStream.range(0, size).filter(i -> !taken.contains(i)).boxed().toList();
    }

    private static void refuseUnlessAny(
            List<Pair> pairs, List<Direction> ofResult, List<Direction> ofTruth, double toleranceDegrees) {
        if (pairs.isEmpty()) {
            Pair nearest =
                    candidates(ofResult, ofTruth, Double.POSITIVE_INFINITY).get(0);
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "need views of the same sides of the object, got none in common within %s deg: the nearest are"
                            + " view %d of the result %s and view %d of the truth %s; render the truth on the"
                            + " result's orbit, or allow more with --tolerance",
                    toleranceDegrees,
                    nearest.result,
                    words(ofResult.get(nearest.result)),
                    nearest.truth,
                    words(ofTruth.get(nearest.truth))));
        }
    }

    private static String words(Direction d) {
        return String.format(Locale.ROOT, "(azimuth %.2f, elevation %.2f)", d.azimuthDegrees(), d.elevationDegrees());
    }
}
