package org.svdmv.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.svdmv.cli.options.JsonOption;
import org.svdmv.core.checkpoint.Checkpoint;
import org.svdmv.core.checkpoint.CheckpointException;
import org.svdmv.core.checkpoint.ModelLocator;
import org.svdmv.core.checkpoint.ModelLocator.Located;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code svdmv models list}: the models of this machine. */
@Command(
        name = "list",
        description = {
            "Lists the models of this machine: built in, fetched, in given folders, in the Hugging Face cache, in ComfyUI.",
            "A folder is looked into if it is named by SVDMV_MODELS, HF_HUB_CACHE, HF_HOME or COMFYUI_PATH."
        },
        footer = {"  svdmv models list", "  svdmv models list /data/models --json"})
final class ModelsListCommand implements Runnable {

    private final Terminal terminal;

    @Parameters(paramLabel = "DIR", arity = "0..*", hideParamSyntax = true, description = "More folders to look into.")
    private List<Path> folders = List.of();

    @Mixin
    private JsonOption json;

    ModelsListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        ModelLocator locator = new ModelLocator(terminal.environment(), folders);
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(ModelChoice.EMBEDDED, "", "built in", "custom", 0, ""));
        locator.all().forEach(located -> entries.add(Entry.of(located)));
        if (json.asked()) {
            terminal.out().println(Json.of(entries));
            return;
        }
        int width = entries.stream()
                .map(Entry::name)
                .map(String::length)
                .max(Comparator.naturalOrder())
                .orElse(0);
        entries.forEach(entry -> terminal.out().println(entry.line(width)));
        if (entries.size() == 1) {
            terminal.tell("next", "svdmv models pull sv3d_p fetches the weights for photographs");
        }
    }

    /**
     * A model that was found.
     *
     * @param problem why it cannot be used; empty where it can
     */
    private record Entry(String name, String path, String place, String variant, long bytes, String problem) {

        static Entry of(Located located) {
            try {
                Checkpoint checkpoint = Checkpoint.open(located.path());
                return new Entry(
                        located.name(),
                        located.path().toString(),
                        located.place(),
                        checkpoint.variant().label(),
                        checkpoint.bytes(),
                        "");
            } catch (CheckpointException e) {
                return new Entry(located.name(), located.path().toString(), located.place(), "", 0, e.getMessage());
            }
        }

        String line(int width) {
            String named = String.format("%-" + width + "s  %-18s", name, place);
            if (!problem.isEmpty()) {
                return named + "  cannot be used: " + problem;
            }
            return path.isEmpty()
                    ? named.strip()
                    : named + String.format("  %-8s %8s  %s", variant, Quantity.ofBytes(bytes), path);
        }
    }
}
