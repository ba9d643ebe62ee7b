package org.svdmv.viewer.inspection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svdmv.assets.report.ConsistencyJson;
import org.svdmv.assets.viewset.Json;
import org.svdmv.assets.viewset.NamedViews;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.StaticOrbit;
import org.svdmv.camera.ViewSet;
import org.svdmv.geometry.consistency.ConsistencyReport;
import org.svdmv.geometry.mesh.Rgb;
import org.svdmv.geometry.mesh.Shapes;
import org.svdmv.geometry.raster.Rasterizer;
import org.svdmv.geometry.tracks.TrackReport;

class MeasurementTest {
    private static final ViewSet SET = new ViewSet(
            new StaticOrbit(6, 15)
                    .cameras(Intrinsics.sv3d(64), 2).stream()
                            .map(camera -> Rasterizer.render(
                                            Shapes.sphere(0.4).colored(new Rgb(0.2, 0.5, 0.9)), camera, 1)
                                    .seenBy(camera))
                            .toList(),
            5);
    private static final List<String> NAMES = NamedViews.of(SET).names();

    @TempDir
    private Path folder;

    @Test
    void whatTheFileSaysIsWhatWasMeasured() throws IOException {
        ConsistencyReport report = ConsistencyReport.of(SET, TrackReport.of(SET), List.of());
        Path set = folder.resolve("set");
        Path file = Files.createDirectories(set.resolve("consistency")).resolve("consistency.json");
        assertTrue(ConsistencyFile.beside(set).isEmpty());
        Files.writeString(file, Json.text(ConsistencyJson.of(report, NAMES)));
        Agreement measured = Agreement.of(report, NAMES);
        Agreement read = ConsistencyFile.read(ConsistencyFile.beside(set).orElseThrow());
        assertEquals(measured.grade(), read.grade());
        assertEquals(measured.remarks(), read.remarks());
        assertArrayEquals(
                measured.values(ViewAgreement::silhouetteIou), read.values(ViewAgreement::silhouetteIou), 1e-12);
        assertArrayEquals(
                measured.values(ViewAgreement::photometricLevels),
                read.values(ViewAgreement::photometricLevels),
                1e-12);
    }

    @Test
    void aReportIsTakenByTheNamesOfTheViews() {
        Agreement measured = Agreement.of(ConsistencyReport.of(SET, TrackReport.of(SET), List.of()), NAMES);
        Agreement turned = measured.ordered(List.of(NAMES.get(3), "another"));
        assertEquals(measured.views().get(3), turned.views().get(0));
        assertTrue(Double.isNaN(turned.values(ViewAgreement::silhouetteIou)[1]));
    }

    @Test
    void aFileThatIsNoReportIsSaidInWords() throws IOException {
        Path file = Files.writeString(folder.resolve("consistency.json"), "{\"grade\": \"Z\"}");
        IOException e = assertThrows(IOException.class, () -> ConsistencyFile.read(file));
        assertTrue(e.getMessage().contains("svdmv check writes it again"), e.getMessage());
    }

    @Test
    void measuringTellsItsStepsAndEndsWithTheReport() throws InterruptedException {
        AtomicInteger told = new AtomicInteger();
        try (MeasuringThread measuring = MeasuringThread.start(SET, NAMES, told::incrementAndGet)) {
            measuring.join();
            Measured measured = assertInstanceOf(Measurement.Done.class, measuring.measurement())
                    .measured();
            assertEquals(3, told.get());
            assertEquals(6, measured.heat().size());
            assertEquals(6, measured.agreement().views().size());
        }
    }

    @Test
    void whatCannotBeMeasuredIsSaidInWords() throws InterruptedException {
        ViewSet one = SET.evenly(1);
        try (MeasuringThread measuring = MeasuringThread.start(one, List.of("view"), () -> {})) {
            measuring.join();
            assertTrue(assertInstanceOf(Measurement.Failed.class, measuring.measurement())
                    .words()
                    .contains("need at least 2 views"));
        }
    }
}
