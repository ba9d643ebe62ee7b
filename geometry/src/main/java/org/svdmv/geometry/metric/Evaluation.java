package org.svdmv.geometry.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How near the views of many objects are to the true ones, averaged as papers do: over the views, then over the objects. */
public record Evaluation(List<ObjectScore> objects) {
    public Evaluation {
        objects = List.copyOf(objects);
        if (objects.isEmpty()) {
            throw new IllegalArgumentException("need at least 1 object to average over, got none");
        }
    }

    /**
     * One point of the curve over an orbit.
     *
     * @param view index in the truth
     * @param objects how many have this view
     */
    public record CurvePoint(int view, int objects, Map<String, Double> mean) {}

    /** By measure, over the objects; each counts the same, however many views it has. */
    public Map<String, Double> mean() {
        return Means.of(objects.stream().map(ObjectScore::mean).toList());
    }

    /** By view, over the objects that have it. */
    public List<CurvePoint> curve() {
        Map<Integer, List<Map<String, Double>>> byView = new TreeMap<>();
        for (ObjectScore object : objects) {
            for (ViewScore score : object.views()) {
                byView.computeIfAbsent(score.view(), view -> new ArrayList<>()).add(score.values());
            }
        }
        List<CurvePoint> curve = new ArrayList<>();
        byView.forEach((view, rows) -> curve.add(new CurvePoint(view, rows.size(), Means.of(rows))));
        return curve;
    }

    /** How many views were compared. */
    public int views() {
        return objects.stream().mapToInt(object -> object.views().size()).sum();
    }

    /** How many views the result has exactly as the truth: their PSNR is infinite. */
    public long equalViews() {
        return objects.stream()
                .flatMap(object -> object.views().stream())
                .filter(score -> score.values().getOrDefault(Measure.PSNR.name(), 0.0) == Double.POSITIVE_INFINITY)
                .count();
    }
}
