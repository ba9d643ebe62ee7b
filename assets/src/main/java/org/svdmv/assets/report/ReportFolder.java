package org.svdmv.assets.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.svdmv.assets.chart.Chart;
import org.svdmv.assets.viewset.AtomicDirectory;
import org.svdmv.assets.viewset.Existing;
import org.svdmv.assets.viewset.Json;
import org.svdmv.assets.viewset.NamedViews;
import org.svdmv.geometry.consistency.ConsistencyReport;

/** The folder of a report; it appears when it is whole. Its files are in the package's doc. */
public final class ReportFolder {
    private static final String JSON = "consistency.json";
    public static final String PAGE = "report.html";

    private ReportFolder() {}

    /** Refuses what {@link #write} would refuse: to be asked before the work. */
    public static void refuseUnlessFree(Path folder, Existing existing) {
        try {
            AtomicDirectory.refuseUnlessFree(folder, existing, ReportFolder::isReport);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /**
     * Writes and answers where.
     *
     * @param more texts to write beside, by file name
     */
    public static Path write(
            ConsistencyReport report, NamedViews views, Map<String, String> more, Path folder, Existing existing) {
        Chart silhouettes = ConsistencyCharts.silhouettes(report);
        Chart colors = ConsistencyCharts.colors(report);
        Chart pairs = ConsistencyCharts.pairs(report);
        try (AtomicDirectory directory = AtomicDirectory.open(folder, existing, ReportFolder::isReport)) {
            Path partial = directory.partial();
            Files.writeString(partial.resolve(JSON), Json.text(ConsistencyJson.of(report, views.names())));
            Files.write(partial.resolve("silhouettes.png"), silhouettes.png());
            Files.write(partial.resolve("colors.png"), colors.png());
            Files.write(partial.resolve("pairs.png"), pairs.png());
            Files.writeString(partial.resolve(PAGE), ReportPage.of(report, views, List.of(silhouettes, colors, pairs)));
            for (Map.Entry<String, String> one : more.entrySet()) {
                Files.writeString(partial.resolve(one.getKey()), one.getValue());
            }
            directory.commit(existing, ReportFolder::isReport);
            return directory.target();
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private static boolean isReport(Path folder) {
        Path file = folder.resolve(JSON);
        try {
            return Files.isRegularFile(file)
                    && ConsistencyJson.FORMAT.equals(
                            Json.parse(Files.readAllBytes(file)).path("format").asText());
        } catch (IOException e) {
            return false;
        }
    }
}
