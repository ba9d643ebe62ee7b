package org.svdmv.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.svdmv.assets.format.ViewSetFiles;
import org.svdmv.assets.format.ViewSetFormat;
import org.svdmv.assets.viewset.Existing;
import org.svdmv.assets.viewset.NamedViews;
import org.svdmv.assets.viewset.ViewSetDirectory;
import org.svdmv.assets.viewset.ViewSetDraft;
import org.svdmv.camera.ViewSet;
import org.svdmv.cli.options.JsonOption;
import org.svdmv.cli.options.OutputOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code svdmv import}: a view set of another tool's as one of svdmv's. */
@Command(
        name = "import",
        description = {
            "Reads posed pictures of another tool and writes them as a view set of svdmv's.",
            "Reads COLMAP (text, binary), gaussian-splatting, nerfstudio, instant-ngp and NeRF-synthetic folders."
        },
        footer = {"  svdmv import colmap/ --output mug", "  svdmv import lego/ --reference 12 --output lego-views"})
final class ImportCommand implements Runnable {

    private final Terminal terminal;

    @Parameters(paramLabel = "DIR", description = "The folder; its format is found by what is in it.")
    private Path directory;

    @Option(
            names = "--reference",
            paramLabel = "INDEX",
            description =
                    "Which view, counted from 0, is the input's (default: the last one at azimuth 0, else the last).")
    private Optional<Integer> reference = Optional.empty();

    @Mixin
    private OutputOptions output;

    @Mixin
    private JsonOption json;

    ImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        ViewSetFormat format = ViewSetFiles.format(directory);
        NamedViews read = ViewSetFiles.read(directory);
        NamedViews views = reference
                .map(index -> read.with(new ViewSet(read.set().views(), index)))
                .orElse(read);
        terminal.tell("read", format.label() + ", " + views.size() + " views");
        Path folder = output.folder(Path.of("orbits"), name());
        Existing existing = output.existing();
        ViewSetDirectory.refuseUnlessFree(
                folder, existing, views.size(), views.set().intrinsics());
        Path written = write(views, folder, existing);
        terminal.out()
                .println(
                        json.asked()
                                ? Json.of(new Result(format.label(), written.toString(), views.size()))
                                : written.toString());
        terminal.tell("next", "svdmv inspect " + written);
    }

    private String name() {
        Path name = directory.toAbsolutePath().normalize().getFileName();
        return name == null ? "views" : name.toString();
    }

    private static Path write(NamedViews views, Path folder, Existing existing) {
        try (ViewSetDraft draft = ViewSetDraft.open(folder, existing)) {
            draft.views(views);
            return draft.commit();
        }
    }

    private record Result(String format, String output, int views) {}
}
