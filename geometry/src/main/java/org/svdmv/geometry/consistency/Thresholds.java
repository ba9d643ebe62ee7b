package org.svdmv.geometry.consistency;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a grade takes, all in this place. The limits for an A are what true views of procedural objects keep, measured beside sets
 * that are corrupted on purpose by the program {@code CorruptedSets} of the module tests. Twice a limit is a B, four times a C, eight
 * times a D; the worst criterion decides. Features are reported and not
 * graded: neither their reprojection errors nor their share of wrong matches tell true sets from corrupted ones.
 */
final class Thresholds {
    /** 1 - IoU, mean over the views. */
    private static final double SILHOUETTE_LOSS = 0.002;
    /** 1 - IoU, worst view. */
    private static final double WORST_SILHOUETTE_LOSS = 0.004;
    /** Photometric error over the object's contrast: 1 is what unrelated places of the object differ by, about. */
    private static final double COLORS = 0.6;
    /** Photometric error, 8-bit levels: noise is rich in contrast and agrees with any other noise at some depth. */
    private static final double LEVELS = 6;
    /** The same as the first of the worst pair of neighbors, over the contrast of these two views. */
    private static final double WORST_PAIR = 2;
    /** What the worst view alone takes from the other silhouettes, over the mean mask. */
    private static final double WORST_VETO = 0.005;
    /** Mean difference of a color channel between two neighbors, 8-bit levels. */
    private static final double COLOR_SHIFT = 6;

    /** Root mean square over all pairs of views, of pixels of the views' own size. */
    private static final double OUTLINES = 0.18;
    /** The same of the worst view's pairs. */
    private static final double WORST_OUTLINE = 0.28;
    /** Degrees beyond what the outlines leave open. */
    private static final double ELEVATION = 0.25;
    /** Percent beyond what the outlines leave open. */
    private static final double FOCAL = 0.25;

    private static final double FLOOR_LEVELS = 0.5;

    private Thresholds() {}

    static List<Criterion> criteria(Scores scores, Reading contrast, Direction direction, OutlineConsistency outlines) {
        List<Criterion> criteria = new ArrayList<>();
        long unseen = scores.working().stream().filter(WorkingView::isEmpty).count();
        criteria.add(Criterion.of("views without the object", Reading.of(unseen), 0));
        criteria.add(Criterion.of("silhouettes lost, mean", scores.meanIou().map(iou -> 1 - iou), SILHOUETTE_LOSS));
        criteria.add(Criterion.of("silhouettes lost, worst view", worstLoss(scores), WORST_SILHOUETTE_LOSS));
        criteria.add(Criterion.of("silhouettes vetoed by one view", worstVeto(scores), WORST_VETO));
        criteria.add(Criterion.of("colors, error over contrast", relative(scores.meanPhotometric(), contrast), COLORS));
        criteria.add(Criterion.of("colors, error in levels", scores.meanPhotometric(), LEVELS));
        criteria.add(Criterion.of("colors, worst pair over its contrast", worstPair(scores, contrast), WORST_PAIR));
        criteria.add(Criterion.of("color shift, worst pair", shift(scores), COLOR_SHIFT));
        criteria.add(Criterion.of("outlines, epipolar error in pixels", outlines.rmsPixels(), OUTLINES));
        criteria.add(Criterion.of("outlines, worst view, pixels", outlines.worstViewPixels(), WORST_OUTLINE));
        criteria.add(Criterion.of("elevation off at least, degrees", outlines.elevationDegrees(), ELEVATION));
        criteria.add(Criterion.of("focal length off at least, %", outlines.focalPercent(), FOCAL));
        criteria.add(Criterion.of(
                "orbit mirrored", Reading.of(direction.verdict() == Direction.Verdict.MIRRORED ? 1 : 0), 0));
        return criteria;
    }

    private static Reading worstLoss(Scores scores) {
        OptionalDouble worst = numbers(scores.views().stream()
                        .map(ViewConsistency::silhouetteIou)
                        .toList())
                .stream()
                .mapToDouble(iou -> 1 - iou)
                .max();
        return worst.isPresent() ? Reading.of(worst.getAsDouble()) : scores.meanIou();
    }

    private static Reading relative(Reading levels, Reading contrast) {
        return contrast.number().isPresent()
                ? levels.map(e -> e / contrast.number().getAsDouble())
                : contrast;
    }

    /** Over the contrast of the two views themselves: an object may be plain from one side and rich from the other. */
    private static Reading worstPair(Scores scores, Reading contrast) {
        if (contrast.number().isEmpty()) {
            return contrast;
        }
        double[] contrasts = scores.working().stream().mapToDouble(Contrast::of).toArray();
        OptionalDouble worst = scores.pairs().stream()
                .filter(p -> p.photometricLevels().number().isPresent())
                .mapToDouble(p -> p.photometricLevels().number().getAsDouble()
                        / ((contrasts[p.first()] + contrasts[p.second()]) / 2 + FLOOR_LEVELS))
                .max();
        return worst.isPresent() ? Reading.of(worst.getAsDouble()) : scores.meanPhotometric();
    }

    private static Reading worstVeto(Scores scores) {
        return scores.meanIou().map(iou -> scores.views().stream()
                .mapToDouble(ViewConsistency::vetoShare)
                .max()
                .orElse(0));
    }

    private static Reading shift(Scores scores) {
        OptionalDouble most = numbers(scores.pairs().stream()
                        .map(PairConsistency::colorShiftLevels)
                        .toList())
                .stream()
                .mapToDouble(Math::abs)
                .max();
        return most.isPresent() ? Reading.of(most.getAsDouble()) : scores.meanPhotometric();
    }

    private static List<Double> numbers(List<Reading> readings) {
        return readings.stream().flatMap(r -> r.number().stream().boxed()).toList();
    }
}
