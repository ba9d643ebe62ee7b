package org.svdmv.geometry.consistency;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joml.Vector3d;
import org.svdmv.camera.View;
import org.svdmv.camera.ViewSet;
import org.svdmv.geometry.tracks.TrackReport;

/**
 * Whether views are of one object from where their cameras are said to stand.
 *
 * @param comparedPixels longer side of the pictures that were compared
 * @param azimuthOrder indices of the views by the azimuth that their cameras look from, 0 first
 * @param contrastLevels mean absolute difference of places of the object three pixels apart
 * @param remarks what could not be measured and what stands out, in words
 */
public record ConsistencyReport(
        int comparedPixels,
        List<Integer> azimuthOrder,
        List<ViewConsistency> views,
        List<PairConsistency> pairs,
        Reading meanSilhouetteIou,
        Reading meanPhotometricLevels,
        Reading contrastLevels,
        LoopClosure loop,
        Direction direction,
        OutlineConsistency outlines,
        TrackReport tracks,
        List<Criterion> criteria,
        List<String> remarks,
        Grade grade) {
    /** Larger pictures are scaled down to this before they are compared. */
    static final int MOST_PIXELS = 192;

    /** The mirrored orbit is tried on smaller ones: it does not fit by a hair. */
    static final int DIRECTION_PIXELS = 128;

    public ConsistencyReport {
        azimuthOrder = List.copyOf(azimuthOrder);
        views = List.copyOf(views);
        pairs = List.copyOf(pairs);
        criteria = List.copyOf(criteria);
        remarks = List.copyOf(remarks);
    }

    /**
     * Measures.
     *
     * @param tracks of the same set
     * @param input the picture that the reference view is said to show, in any size; or none
     */
    public static ConsistencyReport of(ViewSet set, TrackReport tracks, List<BufferedImage> input) {
        refuseUnlessComparable(set);
        Scores scores = Scores.of(set, MOST_PIXELS);
        boolean equal = EqualViews.are(scores.working());
        Reading contrast = equal ? Reading.none("all views are equal") : Contrast.of(scores.working());
        Direction direction = equal ? Direction.unknown("all views are equal") : direction(set, scores);
        List<Integer> order = azimuthOrder(set);
        LoopClosure loop = loop(set, scores, order, input);
        OutlineConsistency outlines =
                equal ? OutlineConsistency.unknown(set.size(), "all views are equal") : OutlineConsistency.of(set);
        List<Criterion> criteria = Thresholds.criteria(scores, contrast, direction, outlines);
        return new ConsistencyReport(
                scores.working().get(0).width(),
                order,
                scores.views(),
                scores.pairs(),
                scores.meanIou(),
                scores.meanPhotometric(),
                contrast,
                loop,
                direction,
                outlines,
                tracks,
                criteria,
                Remarks.of(scores, contrast, direction, criteria, equal ? List.of(EqualViews.WORDS) : List.of()),
                equal ? Grade.NONE : grade(criteria));
    }

    private static void refuseUnlessComparable(ViewSet set) {
        if (set.size() < 2) {
            throw new IllegalArgumentException("need at least 2 views to compare, got 1; consistency is between views");
        }
        boolean none = set.views().stream()
                .allMatch(v -> WorkingView.of(v, MOST_PIXELS).isEmpty());
        if (none) {
            throw new IllegalArgumentException("need masks that show the object, got " + set.size()
                    + " empty ones; are they black where the object is?");
        }
    }

    private static Direction direction(ViewSet set, Scores scores) {
        Scores given = scores.working().get(0).width() <= DIRECTION_PIXELS ? scores : Scores.of(set, DIRECTION_PIXELS);
        return Direction.between(given, Scores.of(Mirrored.of(set), DIRECTION_PIXELS));
    }

    /** The worst of what was measured; nothing if neither silhouettes nor colors were. */
    private static Grade grade(List<Criterion> criteria) {
        boolean measured = criteria.stream().anyMatch(c -> c.limit() > 0 && c.grade() != Grade.NONE);
        return criteria.stream()
                .map(Criterion::grade)
                .filter(g -> measured && g != Grade.NONE)
                .reduce(Grade::worse)
                .orElse(Grade.NONE);
    }

    private static List<Integer> azimuthOrder(ViewSet set) {
        return IntStream.range(0, set.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> azimuth(set.views().get(i), set.reference())))
                .toList();
    }

    /** Counter-clockwise from the reference's, in [0, 2 pi). */
    private static double azimuth(View view, View reference) {
        double turn = azimuth(view) - azimuth(reference);
        double positive = turn < -1e-9 ? turn + 2 * Math.PI : Math.max(0, turn);
        return positive >= 2 * Math.PI - 1e-9 ? 0 : positive;
    }

    private static double azimuth(View view) {
        Vector3d sight = view.camera().pose().forward();
        return Math.atan2(-sight.y, -sight.x);
    }

    private static LoopClosure loop(ViewSet set, Scores scores, List<Integer> order, List<BufferedImage> input) {
        int first = order.get(0);
        int last = order.get(order.size() - 1);
        Optional<PairConsistency> seam = scores.pairs().stream()
                .filter(p -> p.first() == Math.min(first, last) && p.second() == Math.max(first, last))
                .findFirst();
        List<Double> others = new ArrayList<>();
        scores.pairs().stream()
                .filter(p -> seam.filter(p::equals).isEmpty())
                .forEach(p -> p.photometricLevels().number().ifPresent(others::add));
        return new LoopClosure(
                seam.map(PairConsistency::photometricLevels)
                        .orElse(Reading.none("the first and the last view are no neighbors: the orbit is open")),
                others.isEmpty() ? Reading.none("there are no other pairs") : Reading.of(Medians.of(others)),
                InputDifference.of(scores.working().get(set.referenceIndex()), input));
    }
}
