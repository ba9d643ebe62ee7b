package org.svdmv.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.svdmv.assets.export.Export;
import org.svdmv.assets.export.ExportFolder;
import org.svdmv.assets.format.ViewSetFiles;
import org.svdmv.assets.format.ViewSetFormat;
import org.svdmv.assets.viewset.NamedViews;
import org.svdmv.cli.options.ExportOptions;
import org.svdmv.cli.options.JsonOption;
import org.svdmv.cli.options.OutputOptions;
import org.svdmv.geometry.hull.OrbitRadius;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code svdmv export}: a view set for other tools, each in its own convention. */
@Command(
        name = "export",
        description = {
            "Writes a view set for other tools: pictures, masks, cameras and points in each tool's own convention.",
            "Every folder has a README.txt with the command for its tool. One format is written to --output itself,",
            "several to a folder each below it; without --output to exports/FORMAT in the view set."
        },
        footer = {
            "  svdmv export mug --format colmap",
            "  svdmv export mug --format 3dgs,nerfstudio --output for-training",
            "  svdmv export mug --format all --radius auto",
            "  svdmv export mug --format mp4 --fps 14"
        })
final class ExportCommand implements Runnable {

    private final Terminal terminal;

    @Parameters(paramLabel = "DIR", description = "A view set of svdmv's, or of any format that it reads.")
    private Path directory;

    @Mixin
    private ExportOptions asked;

    @Mixin
    private OutputOptions output;

    @Mixin
    private JsonOption json;

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        List<ViewSetFormat> formats = asked.formats();
        Export export = placed(new Export(directory, ViewSetFiles.read(directory)).at(asked.rate()));
        Map<String, String> leftOut = new LinkedHashMap<>();
        Map<ViewSetFormat, Path> folders = new LinkedHashMap<>();
        for (ViewSetFormat format : formats) {
            if (isExpressible(format, export, leftOut)) {
                Path folder = folder(format, formats.size());
                ExportFolder.refuseUnlessFree(folder, output.existing());
                folders.put(format, folder);
            }
        }
        List<Written> written = new ArrayList<>();
        folders.forEach((format, folder) -> written.add(write(format, export, folder)));
        if (json.asked()) {
            terminal.out()
                    .println(Json.of(new Result(OrbitRadius.of(export.views().set()), written, leftOut)));
        }
        terminal.tell("next", "each folder's README.txt has the command for its tool");
    }

    private Export placed(Export export) {
        NamedViews views = export.views();
        terminal.tell("views", Quantity.ofViews(views.size(), views.set().intrinsics()));
        return asked.radius(views.set())
                .map(radius -> {
                    terminal.tell("radius", String.format(Locale.ROOT, "%.4g", radius));
                    return export.moved(radius);
                })
                .orElse(export);
    }

    /** What was named must be; of all, those are left out that cannot say these views. */
    private boolean isExpressible(ViewSetFormat format, Export export, Map<String, String> leftOut) {
        try {
            format.exporter().requireExpressible(export);
            return true;
        } catch (IllegalArgumentException e) {
            if (!asked.all()) {
                throw e;
            }
            leftOut.put(format.label(), e.getMessage());
            terminal.tell("left out", format.label() + ": " + e.getMessage());
            return false;
        }
    }

    private Path folder(ViewSetFormat format, int formats) {
        return formats == 1 || output.asked().isEmpty()
                ? output.folder(directory.resolve("exports"), format.label())
                : output.asked().get().toAbsolutePath().normalize().resolve(format.label());
    }

    private Written write(ViewSetFormat format, Export export, Path folder) {
        Path written = ExportFolder.write(format.label(), format.exporter(), export, folder, output.existing());
        if (!json.asked()) {
            terminal.out().println(written);
        }
        return new Written(format.label(), written.toString());
    }

    private record Written(String format, String folder) {}

    private record Result(double radius, List<Written> exports, Map<String, String> leftOut) {}
}
