package org.svdmv.cli;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.svdmv.assets.image.PictureException;
import org.svdmv.assets.image.PictureFile;
import org.svdmv.assets.report.ReportFolder;
import org.svdmv.assets.report.TrackWords;
import org.svdmv.assets.viewset.Existing;
import org.svdmv.assets.viewset.NamedViews;
import org.svdmv.assets.viewset.ViewSetException;
import org.svdmv.geometry.consistency.ConsistencyReport;
import org.svdmv.geometry.consistency.Direction;
import org.svdmv.geometry.fit.CameraFit;
import org.svdmv.geometry.tracks.TrackReport;

/** Measures the consistency of a view set and writes the report; what {@code check} and {@code orbit --check} have in common. */
record ConsistencyCheck(Path directory, NamedViews views) {
    private static final String INPUT = "input.png";

    /** Bad views are the file's fault, not the command's. */
    ConsistencyReport measure(Terminal terminal) {
        terminal.tell("views", Quantity.ofViews(views.size(), views.set().intrinsics()));
        ConsistencyReport report = compared();
        tell(report, terminal);
        return report;
    }

    /** A ViewSetException says why views cannot be compared. */
    private ConsistencyReport compared() {
        try {
            return ConsistencyReport.of(views.set(), TrackReport.of(views.set()), input());
        } catch (IllegalArgumentException e) {
            throw new ViewSetException(directory, e.getMessage());
        }
    }

    Path write(ConsistencyReport report, List<CameraFit> fits, Path folder, Existing existing) {
        return ReportFolder.write(report, views, fits, folder, existing);
    }

    /** The picture that the reference view is made from, where it lies beside the views. */
    private List<BufferedImage> input() {
        Path file = directory.resolve(INPUT);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            return List.of(PictureFile.read(file));
        } catch (PictureException e) {
            throw new ViewSetException(directory, INPUT + ": " + e.getMessage());
        }
    }

    private static void tell(ConsistencyReport report, Terminal terminal) {
        Direction d = report.direction();
        terminal.tell(
                "direction",
                d.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                        + String.format(Locale.ROOT, " (evidence %.3g)", d.evidence()));
        terminal.tell("features", TrackWords.of(report.tracks()));
        report.remarks().forEach(remark -> terminal.tell("remark", remark));
        terminal.tell("grade", report.grade().name());
    }
}
