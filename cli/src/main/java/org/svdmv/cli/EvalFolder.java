package org.svdmv.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.svdmv.assets.chart.Axis;
import org.svdmv.assets.chart.Chart;
import org.svdmv.assets.chart.LineChart;
import org.svdmv.assets.chart.Point;
import org.svdmv.assets.chart.Series;
import org.svdmv.assets.viewset.AtomicDirectory;
import org.svdmv.assets.viewset.Existing;
import org.svdmv.geometry.metric.Evaluation.CurvePoint;
import org.svdmv.geometry.metric.Measure;

/**
 * The folder of an evaluation; it appears when it is whole.
 * <pre>
 *   metrics.json     everything
 *   summary.md       the row of the papers' tables, and theirs
 *   views.csv        a row for each view
 *   curve.csv        a row for each index of a view, mean over the objects
 *   curve_psnr.png   the same as a picture, and the measures from 0 to 1 in curve_similarity.png
 * </pre>
 */
final class EvalFolder {
    private static final String METRICS = "metrics.json";

    private EvalFolder() {}

    /** Refuses what {@link #write} would refuse: to be asked before the work. */
    static void refuseUnlessFree(Path folder, Existing existing) {
        try {
            AtomicDirectory.refuseUnlessFree(folder, existing, EvalFolder::isEvaluation);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /** Writes and answers where. */
    static Path write(EvalRecord record, EvalTable table, List<Measure> measures, Path folder, Existing existing) {
        try (AtomicDirectory directory = AtomicDirectory.open(folder, existing, EvalFolder::isEvaluation)) {
            Path to = directory.partial();
            Files.writeString(to.resolve(METRICS), Json.of(record) + "\n");
            Files.writeString(to.resolve("summary.md"), table.markdown());
            Files.writeString(to.resolve("views.csv"), EvalCsv.views(record, measures));
            Files.writeString(to.resolve("curve.csv"), EvalCsv.curve(record, measures));
            List<Measure> psnr = List.of(Measure.PSNR);
            List<Measure> others = measures.stream()
                    .filter(m -> !m.equals(Measure.PSNR) && !m.equals(Measure.MSE))
                    .toList();
            Files.write(
                    to.resolve("curve_psnr.png"),
                    chart("PSNR", "dB", psnr, record).png());
            Files.write(
                    to.resolve("curve_similarity.png"),
                    chart("value", "", others, record).png());
            directory.commit(existing, EvalFolder::isEvaluation);
            return directory.target();
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private static Chart chart(String quantity, String unit, List<Measure> measures, EvalRecord record) {
        int objects = record.objects().size();
        String title = (measures.size() == 1 ? measures.get(0).label() : "Similarity") + " by view, "
                + (objects == 1 ? record.objects().get(0).name() : "mean of " + objects + " objects");
        List<Series> series = new ArrayList<>();
        for (Measure measure : measures) {
            series.add(new Series(
                    measure.label(),
                    record.curve().stream().map(point -> point(point, measure)).toList()));
        }
        return new LineChart(title, Axis.of("view"), new Axis(quantity, unit), series);
    }

    private static Point point(CurvePoint point, Measure measure) {
        return new Point(point.view(), point.mean().get(measure.name()));
    }

    private static boolean isEvaluation(Path folder) {
        Path file = folder.resolve(METRICS);
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > 1 << 28) {
                return false;
            }
            Map<?, ?> root = Json.read(Files.readAllBytes(file), Map.class);
            return EvalRecord.FORMAT.equals(root.get("format"));
        } catch (IOException e) {
            return false;
        }
    }
}
