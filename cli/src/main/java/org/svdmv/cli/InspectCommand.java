package org.svdmv.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import org.svdmv.assets.format.Inspection;
import org.svdmv.camera.Intrinsics;
import org.svdmv.cli.options.JsonOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code svdmv inspect}: what is in a view set. */
@Command(
        name = "inspect",
        description =
                "Says what is in a view set of any format: lens, where the cameras stand, masks, depth, points, warnings.",
        footer = {"  svdmv inspect mug", "  svdmv inspect colmap/ --json"})
final class InspectCommand implements Runnable {

    private final Terminal terminal;

    @Parameters(paramLabel = "DIR", description = "A view set of any format that svdmv reads.")
    private Path directory;

    @Mixin
    private JsonOption json;

    InspectCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        Inspection inspection = Inspection.of(directory);
        if (json.asked()) {
            terminal.out().println(Json.of(inspection));
        } else {
            print(inspection, terminal.out());
        }
    }

    private static void print(Inspection i, PrintStream out) {
        Intrinsics k = i.intrinsics();
        out.printf("format     %s in %s%n", i.format(), i.directory());
        out.printf(
                "views      %d, %s to %s, the input's is number %d%n",
                i.views(), i.firstName(), i.lastName(), i.referenceIndex());
        out.printf(
                Locale.ROOT,
                "lens       %d x %d pixels, field of view %.4g deg, fx %.6g fy %.6g, principal point (%.6g, %.6g)%n",
                k.width(),
                k.height(),
                i.fieldOfViewDegrees(),
                k.fx(),
                k.fy(),
                k.cx(),
                k.cy());
        out.printf(
                "cameras    elevation %s deg, azimuth %s deg, %s from the origin%n",
                i.elevationDegrees(), i.azimuthDegrees(), i.distance());
        out.printf("masks      from %s, the object takes %s of the picture%n", i.masks(), i.objectShare());
        out.printf("depth      %s%n", i.depth());
        out.printf("points     %s%n", i.points());
        i.warnings().forEach(warning -> out.printf("warning    %s%n", warning));
    }
}
