package org.svdmv.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.svdmv.cli.options.JsonOption;
import org.svdmv.core.checkpoint.ModelDownload;
import org.svdmv.core.checkpoint.ModelLocator;
import org.svdmv.core.checkpoint.PublishedModel;
import org.svdmv.core.checkpoint.Sha256;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code svdmv models pull}: fetches official weights. */
@Command(
        name = "pull",
        description = {
            "Fetches official weights from the Hugging Face hub and checks them; goes on where it was interrupted.",
            "Accept the model's license there first, and put an access token into HF_TOKEN."
        },
        footer = {"  svdmv models pull sv3d_p", "  HF_TOKEN=hf_... svdmv models pull sv3d_u --to /data/models"})
final class ModelsPullCommand implements Runnable {

    private final Terminal terminal;

    @Parameters(paramLabel = "NAME", description = "sv3d_u, sv3d_p, svd, svd_xt, ..")
    private String name;

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description = "The folder to put it in (default: SVDMV_MODELS, or svdmv/models in the user's cache).")
    private Optional<Path> folder = Optional.empty();

    @Option(names = "--url", paramLabel = "URL", description = "A mirror of the hub (default: https://huggingface.co).")
    private URI hub = PublishedModel.HUB;

    @Option(
            names = "--sha256",
            paramLabel = "HEX",
            description = "The digest it must have (default: the one that the hub tells).")
    private String sha256 = "";

    @Mixin
    private JsonOption json;

    ModelsPullCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        PublishedModel model = PublishedModel.named(name)
                .orElseThrow(() -> new IllegalArgumentException("there is no published model " + name + "; there are "
                        + Arrays.stream(PublishedModel.values())
                                .map(PublishedModel::label)
                                .collect(Collectors.joining(", "))));
        Path target = folder.orElseGet(() -> new ModelLocator(terminal.environment(), List.of()).downloadFolder())
                .resolve(model.file());
        try (ByteProgress progress = new ByteProgress(terminal)) {
            new ModelDownload(token(), model.page()).fetch(model.uri(hub), target, sha256, progress);
        }
        if (json.asked()) {
            terminal.out().println(Json.of(new FileUsed(target.toString(), Sha256.of(target))));
        } else {
            terminal.out().println(target);
        }
        terminal.tell("next", "svdmv orbit --image photo.jpg --model " + name);
    }

    private String token() {
        return Stream.of("HF_TOKEN", "HUGGING_FACE_HUB_TOKEN")
                .map(variable -> terminal.environment().getOrDefault(variable, ""))
                .filter(token -> !token.isBlank())
                .findFirst()
                .orElse("")
                .strip();
    }

    /** Tells how much is fetched, in MiB, and ends the download when the thread is interrupted. */
    private static final class ByteProgress implements ModelDownload.Progress, AutoCloseable {
        private static final int MIB = 1 << 20;

        private final Progress progress;

        ByteProgress(Terminal terminal) {
            this.progress = new Progress(terminal, "fetching", "MiB");
        }

        @Override
        public void at(long bytes, long total) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException();
            }
            int done = (int) (bytes / MIB);
            if (done > 0 && total > 0) {
                progress.done(done, (int) Math.max(done, (total + MIB - 1) / MIB), "");
            }
        }

        @Override
        public void close() {
            progress.close();
        }
    }
}
