package org.svdmv.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.svdmv.assets.format.Flaw;
import org.svdmv.assets.format.Validation;
import org.svdmv.assets.format.ViewSetFiles;
import org.svdmv.cli.options.JsonOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code svdmv validate}: whether a view set is sound. */
@Command(
        name = "validate",
        description = {
            "Looks for everything that is wrong with a view set of any format: files, sizes, rotations, masks, lens.",
            "Exit code 1 if something is."
        },
        footer = {"  svdmv validate mug", "  svdmv validate colmap/ --json"})
final class ValidateCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "DIR", description = "A view set of any format that svdmv reads.")
    private Path directory;

    @Mixin
    private JsonOption json;

    ValidateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        String format = ViewSetFiles.format(directory).label();
        List<Flaw> flaws = Validation.of(directory);
        if (json.asked()) {
            terminal.out().println(Json.of(new Verdict(format, flaws.isEmpty(), flaws)));
        } else {
            flaws.forEach(terminal.out()::println);
        }
        terminal.tell("verdict", format + ", " + words(flaws.size()));
        return flaws.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static String words(int flaws) {
        return switch (flaws) {
            case 0 -> "sound";
            case 1 -> "1 flaw";
            default -> flaws + " flaws";
        };
    }

    private record Verdict(String format, boolean sound, List<Flaw> flaws) {}
}
