package org.svdmv.assets.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.svdmv.assets.chart.Chart;
import org.svdmv.assets.viewset.AtomicDirectory;
import org.svdmv.assets.viewset.CamerasJson;
import org.svdmv.assets.viewset.Existing;
import org.svdmv.assets.viewset.Json;
import org.svdmv.assets.viewset.NamedViews;
import org.svdmv.geometry.consistency.ConsistencyReport;
import org.svdmv.geometry.fit.CameraFit;
import org.svdmv.geometry.fit.FittedCameras;

/** The folder of a report; it appears when it is whole. Its files are in the package's doc. */
public final class ReportFolder {
    private static final String JSON = "consistency.json";
    private static final String FITTED = "cameras_fitted.json";
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
     * @param fits of cameras, if any were asked for; those of the last one that succeeded are written
     */
    public static Path write(
            ConsistencyReport report, NamedViews views, List<CameraFit> fits, Path folder, Existing existing) {
        Map<String, Chart> charts = ConsistencyCharts.all(report);
        try (AtomicDirectory directory = AtomicDirectory.open(folder, existing, ReportFolder::isReport)) {
            Path partial = directory.partial();
            Files.writeString(partial.resolve(JSON), Json.text(ConsistencyJson.of(report, fits, views.names())));
            for (Map.Entry<String, Chart> chart : charts.entrySet()) {
                Files.write(
                        partial.resolve(chart.getKey() + ".png"),
                        chart.getValue().png());
            }
            Files.writeString(partial.resolve(PAGE), ReportPage.of(report, views, fits, List.copyOf(charts.values())));
            for (CameraFit fit : fits) {
                if (fit instanceof FittedCameras fitted) {
                    Files.writeString(partial.resolve(FITTED), cameras(views.with(fitted.set())));
                }
            }
            directory.commit(existing, ReportFolder::isReport);
            return directory.target();
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private static String cameras(NamedViews views) {
        return CamerasJson.of(views, n -> n + ".png", n -> "masks/" + n + ".png")
                .text();
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
