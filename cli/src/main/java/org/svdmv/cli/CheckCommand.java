package org.svdmv.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.svdmv.assets.format.ViewSetFiles;
import org.svdmv.assets.report.ConsistencyJson;
import org.svdmv.assets.report.ReportFolder;
import org.svdmv.assets.viewset.Existing;
import org.svdmv.cli.options.JsonOption;
import org.svdmv.cli.options.OutputOptions;
import org.svdmv.geometry.consistency.ConsistencyReport;
import org.svdmv.geometry.consistency.Grade;
import org.svdmv.geometry.fit.CameraFit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code svdmv check}: whether views are of one object, from where their cameras are said to stand. */
@Command(
        name = "check",
        description = {
            "Measures whether the views of a set agree with each other in 3D: silhouettes, colors, features, direction.",
            "Writes consistency.json, charts and report.html to --output, or to DIR/consistency, replacing an older report.",
            "Grades: A as true views, B, C, D up to 2, 4, 8 times what true views keep, F beyond."
        },
        footer = {
            "  svdmv check mug",
            "  svdmv check colmap/ --json",
            "  svdmv check mug --fit elevation",
            "  svdmv check mug --fail-below B && svdmv export mug"
        })
final class CheckCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "DIR", description = "A view set of any format that svdmv reads.")
    private Path directory;

    @Option(
            names = "--fit",
            paramLabel = "WHAT",
            description = "Fit radius, elevation or poses to the pictures; cameras_fitted.json has the cameras.")
    private Optional<FitChoice> fit = Optional.empty();

    @Option(
            names = "--fail-below",
            paramLabel = "GRADE",
            description = "Exit code 1 if the grade is worse than this: A, B, C, D or F.")
    private Optional<Grade> failBelow = Optional.empty();

    @Mixin
    private OutputOptions output;

    @Mixin
    private JsonOption json;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path folder = output.asked()
                .orElse(directory.resolve("consistency"))
                .toAbsolutePath()
                .normalize();
        Existing existing = output.asked().isPresent() ? output.existing() : Existing.REPLACE;
        ConsistencyCheck check = new ConsistencyCheck(directory, ViewSetFiles.read(directory));
        ReportFolder.refuseUnlessFree(folder, existing);
        ConsistencyReport report = check.measure(terminal);
        List<CameraFit> fits = fit.stream()
                .map(choice -> choice.of(check.views().set(), terminal))
                .toList();
        Path written = check.write(report, fits, folder, existing);
        print(report, fits, check, written);
        terminal.tell("next", "look at " + written.resolve(ReportFolder.PAGE));
        boolean worse =
                failBelow.filter(least -> report.grade().compareTo(least) > 0).isPresent();
        return worse ? ExitCode.FAILED : ExitCode.DONE;
    }

    private void print(ConsistencyReport report, List<CameraFit> fits, ConsistencyCheck check, Path written) {
        if (json.asked()) {
            ObjectNode result =
                    ConsistencyJson.of(report, fits, check.views().names()).put("output", written.toString());
            terminal.out().println(Json.of(result));
        } else {
            new ConsistencyTable(report, check.views()).print(terminal.out());
            terminal.out().println(written);
        }
    }
}
