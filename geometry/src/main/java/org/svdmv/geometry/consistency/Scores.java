package org.svdmv.geometry.consistency;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.svdmv.camera.ViewSet;

/** Silhouettes and colors of a set on its own cameras, compared at one size. */
record Scores(List<WorkingView> working, List<ViewConsistency> views, List<PairConsistency> pairs) {
    /** Fewer pixels that two views share than this say nothing. */
    private static final int LEAST_PIXELS = 20;

    static Scores of(ViewSet set, int pixels) {
        List<WorkingView> working =
                set.views().stream().map(v -> WorkingView.of(v, pixels)).toList();
        List<HullView> hulls = working.stream().anyMatch(WorkingView::isBounded)
                ? ImageHull.of(working)
                : working.stream().map(HullView::nothing).toList();
        Neighbors neighbors = Neighbors.among(set.cameras());
        List<Carried> carried = IntStream.range(0, working.size())
                .parallel()
                .mapToObj(i -> Warp.of(working, hulls, i, neighbors.of().get(i)))
                .toList();
        return new Scores(working, views(working, hulls, carried), pairs(carried));
    }

    Reading meanIou() {
        return mean(
                views.stream().map(ViewConsistency::silhouetteIou).toList(),
                "no view has a mask that bounds the object");
    }

    Reading meanPhotometric() {
        return mean(
                pairs.stream().map(PairConsistency::photometricLevels).toList(),
                "no two neighboring views show the same part of the surface");
    }

    private static Reading mean(List<Reading> readings, String otherwise) {
        OptionalDouble mean = readings.stream()
                .flatMap(r -> r.number().stream().boxed())
                .mapToDouble(v -> v)
                .average();
        return mean.isPresent() ? Reading.of(mean.getAsDouble()) : Reading.none(otherwise);
    }

    private static List<ViewConsistency> views(List<WorkingView> working, List<HullView> hulls, List<Carried> carried) {
        double meanMask =
                working.stream().mapToInt(WorkingView::maskPixels).average().orElse(1);
        List<ViewConsistency> views = new ArrayList<>();
        for (int i = 0; i < working.size(); i++) {
            int view = i;
            int vetoes = hulls.stream().mapToInt(h -> h.vetoes(view)).sum();
            views.add(new ViewConsistency(
                    i,
                    iou(working.get(i), hulls.get(i)),
                    meanMask > 0 ? vetoes / meanMask : 0,
                    photometric(carried.get(i)),
                    HeatMap.of(working.get(i), hulls.get(i), carried.get(i))));
        }
        return views;
    }

    /** The hull lies in every mask, so its silhouette is a part of the mask. */
    private static Reading iou(WorkingView view, HullView hull) {
        if (view.isEmpty()) {
            return Reading.none("its mask is empty: this camera does not see the object");
        }
        if (!view.isBounded()) {
            return Reading.none("its mask is full and bounds nothing");
        }
        return Reading.of(hull.shown() / (double) view.maskPixels());
    }

    private static Reading photometric(Carried carried) {
        int pixels = carried.matches().stream().mapToInt(Matches::pixels).sum();
        double sum = carried.matches().stream().mapToDouble(Matches::best).sum();
        return pixels < LEAST_PIXELS
                ? Reading.none("no neighboring view shows the same part of the surface")
                : Reading.of(sum / pixels);
    }

    private static List<PairConsistency> pairs(List<Carried> carried) {
        Map<Long, List<Matches>> byPair = new TreeMap<>();
        for (Carried one : carried) {
            for (Matches m : one.matches()) {
                long key = ((long) Math.min(m.from(), m.to()) << 32) + Math.max(m.from(), m.to());
                byPair.computeIfAbsent(key, k -> new ArrayList<>()).add(m);
            }
        }
        return byPair.values().stream().map(Scores::pair).toList();
    }

    private static PairConsistency pair(List<Matches> ways) {
        int pixels = ways.stream().mapToInt(Matches::pixels).sum();
        Matches one = ways.get(0);
        int first = Math.min(one.from(), one.to());
        int second = Math.max(one.from(), one.to());
        if (pixels < LEAST_PIXELS) {
            Reading none = Reading.none("the two views share too little of the surface");
            return new PairConsistency(first, second, none, none, none);
        }
        return new PairConsistency(
                first,
                second,
                Reading.of(ways.stream().mapToDouble(Matches::best).sum() / pixels),
                Reading.of(ways.stream().mapToDouble(Matches::atHull).sum() / pixels),
                Reading.of(shift(ways, first) / pixels));
    }

    /** Second minus first, of the channel in which it is greatest. */
    private static double shift(List<Matches> ways, int first) {
        double greatest = 0;
        for (int plane = 0; plane < 3; plane++) {
            double sum = 0;
            for (Matches m : ways) {
                sum += m.from() == first ? m.shift(plane) : -m.shift(plane);
            }
            greatest = Math.abs(sum) > Math.abs(greatest) ? sum : greatest;
        }
        return greatest;
    }
}
