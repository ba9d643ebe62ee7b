package org.svdmv.assets.report;

import java.util.List;
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

/** Charts of a report, the views in the order of their azimuths. */
final class ConsistencyCharts {
    private static final double PERCENT = 100;

    private ConsistencyCharts() {}

    static Chart silhouettes(ConsistencyReport report) {
        Series lost = series("lost to the others' silhouettes", ordered(report).map(v -> v.silhouetteIou()
                .map(iou -> PERCENT * (1 - iou))));
        Series vetoed = series(
                "taken from the others by this view alone",
                ordered(report).map(v -> Reading.of(PERCENT * v.vetoShare())));
        return new BarChart(
                "Silhouettes",
                Axis.of("view, by azimuth"),
                ordered(report).map(v -> Integer.toString(v.view())).toList(),
                new Axis("share of the mask", "%"),
                List.of(lost, vetoed));
    }

    static Chart colors(ConsistencyReport report) {
        return new LineChart(
                "Colors, each view carried into its neighbors",
                Axis.of("place in the order of azimuths"),
                new Axis("mean absolute difference", "8-bit levels"),
                List.of(series("view", ordered(report).map(ViewConsistency::photometricLevels))));
    }

    static Chart pairs(ConsistencyReport report) {
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

    private static Stream<ViewConsistency> ordered(ConsistencyReport report) {
        return report.azimuthOrder().stream().map(report.views()::get);
    }

    private static Series series(String name, Stream<Reading> readings) {
        return Series.of(name, readings.map(r -> r.number().orElse(Double.NaN)).toList());
    }
}
