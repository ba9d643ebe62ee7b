package org.svdmv.cli;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.svdmv.cli.options.JsonOption;
import org.svdmv.core.checkpoint.Checkpoint;
import org.svdmv.core.checkpoint.ModelFacts;
import org.svdmv.core.checkpoint.PartName;
import org.svdmv.core.checkpoint.SamplingFacts;
import org.svdmv.core.checkpoint.StoredType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code svdmv models inspect}: what is inside a checkpoint, read from its headers alone. */
@Command(
        name = "inspect",
        description = "Says what is inside a checkpoint: its model, sizes, number types, and what is left over.",
        footer = {
            "  svdmv models inspect sv3d_p.safetensors",
            "  svdmv models inspect stable-video-diffusion-img2vid/ --json"
        })
final class ModelsInspectCommand implements Runnable {

    private final Terminal terminal;

    @Parameters(paramLabel = "FILE|DIR", description = "A .safetensors file, or a folder in the layout of diffusers.")
    private Path path;

    @Mixin
    private JsonOption json;

    ModelsInspectCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        Inspection inspection = Inspection.of(Checkpoint.open(path));
        if (json.asked()) {
            terminal.out().println(Json.of(inspection));
        } else {
            inspection.print(terminal.out());
        }
    }

    /** What is inside. */
    private record Inspection(
            String path,
            String layout,
            long bytes,
            String variant,
            List<PartSize> parts,
            List<String> unknown,
            @JsonRawValue String facts) {

        static Inspection of(Checkpoint checkpoint) {
            return new Inspection(
                    checkpoint.path().toString(),
                    checkpoint.layout().label(),
                    checkpoint.bytes(),
                    checkpoint.variant().label(),
                    Arrays.stream(PartName.values())
                            .map(part -> PartSize.of(checkpoint, part))
                            .toList(),
                    checkpoint.unknown(),
                    checkpoint.facts().toJson());
        }

        void print(PrintStream out) {
            ModelFacts f = ModelFacts.fromJson(facts);
            SamplingFacts s = f.sampling();
            out.printf("file      %s, %s, %s%n", path, Quantity.ofBytes(bytes), layout);
            out.printf("model     %s, %d frames of %d x %d%n", variant, f.frames(), f.imageWidth(), f.imageHeight());
            out.printf(
                    "told      %s%n",
                    f.vector().stream().map(v -> v.name() + " " + v.width()).collect(Collectors.joining(", ")));
            out.printf(
                    Locale.ROOT,
                    "sampling  %s, %d steps, guidance %s %s to %s, sigma %s to %s%n",
                    s.sampler().label(),
                    s.steps(),
                    s.guidance().label(),
                    s.guidanceMin(),
                    s.guidanceMax(),
                    s.sigmaMax(),
                    s.sigmaMin());
            out.printf(
                    "unet      %d channels x %s, %d blocks, heads of %d%n",
                    f.unet().modelChannels(),
                    f.unet().channelMult(),
                    f.unet().resBlocks(),
                    f.unet().headChannels());
            for (PartSize part : parts) {
                out.printf(
                        "%-14s %8s numbers %9s  %s%n",
                        part.name(),
                        Quantity.ofCount(part.parameters()),
                        Quantity.ofBytes(part.bytes()),
                        String.join(", ", part.types()));
            }
            out.printf("unknown   %s%n", unknown.isEmpty() ? "nothing" : String.join(", ", unknown));
        }
    }

    private record PartSize(String name, long parameters, long bytes, List<String> types) {
        static PartSize of(Checkpoint checkpoint, PartName part) {
            List<String> types = checkpoint.storedTypes(part).stream()
                    .map(StoredType::name)
                    .map(type -> type.toLowerCase(Locale.ROOT))
                    .toList();
            return new PartSize(part.label(), checkpoint.parameters(part), checkpoint.storedBytes(part), types);
        }
    }
}
