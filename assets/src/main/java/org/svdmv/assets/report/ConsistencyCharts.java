package org.svdmv.assets.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.svdmv.assets.chart.Axis;
import org.svdmv.assets.chart.BarChart;
import org.svdmv.assets.chart.Chart;
import org.svdmv.assets.chart.LineChart;
import org.svdmv.assets.chart.Series;
import org.svdmv.geometry.consistency.ConsistencyReport;
import org.svdmv.geometry.consistency.PairConsistency;
import org.svdmv.geometry.consistency.Reading;
import org.svdmv.geometry.consistency.ViewConsistency;
import org.svdmv.geometry.tracks.MeasuredTracks;
import org.svdmv.geometry.tracks.PairMatches;
import org.svdmv.geometry.tracks.ViewObservations;

/** Charts of a report, the views in the order of their azimuths. */
final class ConsistencyCharts {
    private static final double PERCENT = 100;

    private ConsistencyCharts() {}

    /** By the names of their files, in the order of the page; of features where they were measured. */
    static Map<String, Chart> all(ConsistencyReport report) {
        Map<String, Chart> charts = new LinkedHashMap<>();
        charts.put("silhouettes", silhouettes(report));
        charts.put("outlines", outlines(report));
        charts.put("colors", colors(report));
        charts.put("pairs", pairs(report));
        if (report.tracks() instanceof MeasuredTracks tracks) {
            charts.put("features", features(report, tracks));
            charts.put("feature_pairs", featurePairs(tracks.pairs()));
        }
        return charts;
    }

    private static Chart silhouettes(ConsistencyReport report) {
        Series lost = series("lost to the others' silhouettes", ordered(report).map(v -> v.silhouetteIou()
                .map(iou -> PERCENT * (1 - iou))));
        Series vetoed = series(
                "taken from the others by this view alone",
                ordered(report).map(v -> Reading.of(PERCENT * v.vetoShare())));
        return new BarChart(
                "Silhouettes",
                Axis.of("view, by azimuth"),
                categories(report),
                new Axis("share of the mask", "%"),
                List.of(lost, vetoed));
    }

    private static Chart colors(ConsistencyReport report) {
        return new LineChart(
                "Colors, each view carried into its neighbors",
                Axis.of("place in the order of azimuths"),
                new Axis("mean absolute difference", "8-bit levels"),
                List.of(series("view", ordered(report).map(ViewConsistency::photometricLevels))));
    }

    private static Chart pairs(ConsistencyReport report) {
        List<PairConsistency> pairs = report.pairs();
        return new BarChart(
                "Neighboring views",
                Axis.of("pair"),
                pairs.stream().map(p -> p.first() + "-" + p.second()).toList(),
                new Axis("difference", "8-bit levels"),
                List.of(
                        series("mean absolute", pairs.stream().map(PairConsistency::photometricLevels)),
                        series("shift of a color", pairs.stream().map(p -> p.colorShiftLevels()
                                .map(Math::abs)))));
    }

    private static Chart outlines(ConsistencyReport report) {
        return new BarChart(
                "Outlines",
                Axis.of("view, by azimuth"),
                categories(report),
                new Axis("error of tangent lines", "pixels"),
                List.of(series(
                        "root mean square over the view's pairs",
                        report.azimuthOrder().stream().map(report.outlines().viewRmsPixels()::get))));
    }

    /** No bar where a view has no observation. */
    private static Chart features(ConsistencyReport report, MeasuredTracks tracks) {
        Map<Integer, Double> errors =
                tracks.views().stream().collect(Collectors.toMap(ViewObservations::view, ViewObservations::rmsePixels));
        return new BarChart(
                "Features, by view",
                Axis.of("view, by azimuth"),
                categories(report),
                new Axis("reprojection RMSE", "pixels"),
                List.of(Series.of(
                        "points of tracks",
                        report.azimuthOrder().stream()
                                .map(i -> errors.getOrDefault(i, Double.NaN))
                                .toList())));
    }

    private static Chart featurePairs(List<PairMatches> pairs) {
        return new LineChart(
                "Features, by pair",
                Axis.of("place in the order of pairs"),
                new Axis("matches", ""),
                List.of(
                        Series.of(
                                "all",
                                pairs.stream().map(p -> (double) p.matches()).toList()),
                        Series.of(
                                "near their epipolar lines",
                                pairs.stream().map(p -> (double) p.inliers()).toList())));
    }

    private static List<String> categories(ConsistencyReport report) {
        return ordered(report).map(v -> Integer.toString(v.view())).toList();
    }

    private static Stream<ViewConsistency> ordered(ConsistencyReport report) {
        return report.azimuthOrder().stream().map(report.views()::get);
    }

    private static Series series(String name, Stream<Reading> readings) {
        return Series.of(name, readings.map(r -> r.number().orElse(Double.NaN)).toList());
    }
}
