package org.svdmv.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.svdmv.assets.export.Export;
import org.svdmv.assets.format.ViewSetFiles;
import org.svdmv.assets.surface.SurfaceFile;
import org.svdmv.assets.viewset.Existing;
import org.svdmv.assets.viewset.ViewSetException;
import org.svdmv.camera.View;
import org.svdmv.camera.ViewSet;
import org.svdmv.cli.options.JsonOption;
import org.svdmv.cli.options.SurfaceOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code svdmv reconstruct}: the solid that the views show. */
@Command(
        name = "reconstruct",
        description = {
            "Makes a closed, colored mesh of what the views show.",
            "Its shape is the visual hull of their masks, hollowed where views with texture see deeper, smoothed and simplified;"
                    + " its colors are those of the views that see it best."
        },
        footer = {
            "  svdmv reconstruct orbits/mug",
            "  svdmv reconstruct orbits/mug --output mug.obj --grid 384 --faces 50000",
            "  svdmv reconstruct colmap/ --output scan.ply --json"
        })
final class ReconstructCommand implements Runnable {
    private final Terminal terminal;

    @Parameters(paramLabel = "DIR", description = "A view set of any format that svdmv reads.")
    private Path directory;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The .glb, .obj or .ply to write (default: mesh.glb in the view set).")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--overwrite", description = "Replace the file if it exists.")
    private boolean overwrite;

    @Mixin
    private SurfaceOptions surface;

    @Mixin
    private JsonOption json;

    ReconstructCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        ViewSetFiles.format(directory);
        SurfaceFile file = SurfaceFile.at(
                output.orElse(directory.resolve(Export.MESH)), overwrite ? Existing.REPLACE : Existing.REFUSE);
        SurfacePlan plan = new SurfacePlan(surface.reconstruction(), surface.painting(file.format()));
        ViewSet views = ViewSetFiles.read(directory).set();
        tell(views);
        plan.requireMemory(terminal);
        SurfacePlan.Made made = made(plan, views);
        List<Path> written = file.write(made.mesh());
        made.report().tell(terminal);
        if (json.asked()) {
            terminal.out()
                    .println(Json.of(
                            new Result(written.stream().map(Path::toString).toList(), views.size(), made.report())));
        } else {
            written.forEach(terminal.out()::println);
        }
        terminal.tell("next", "open " + written.get(0) + " in Blender, MeshLab or a glTF viewer");
    }

    /** Views that show no solid are the files' fault, not the command's. */
    private SurfacePlan.Made made(SurfacePlan plan, ViewSet views) {
        try {
            return plan.of(views, new SurfaceStory(terminal));
        } catch (IllegalArgumentException e) {
            throw new ViewSetException(directory, e.getMessage());
        }
    }

    private void tell(ViewSet views) {
        terminal.tell("views", Quantity.ofViews(views.size(), views.intrinsics()));
        long cut = views.views().stream().filter(View::reachesBorder).count();
        if (cut > 0) {
            terminal.tell(
                    "note",
                    "the object reaches the border in " + cut + " of " + views.size()
                            + " views; what lies beyond counts as background");
        }
    }

    private record Result(List<String> files, int views, SurfaceReport surface) {}
}
