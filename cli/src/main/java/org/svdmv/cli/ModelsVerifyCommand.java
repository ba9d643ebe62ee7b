package org.svdmv.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.svdmv.cli.options.DeviceOptions;
import org.svdmv.cli.options.JsonOption;
import org.svdmv.core.checkpoint.Checkpoint;
import org.svdmv.core.checkpoint.StoredTensors;
import org.svdmv.core.kernel.Precision;
import org.svdmv.core.verification.GoldenRun;
import org.svdmv.core.verification.Model;
import org.svdmv.core.verification.StageError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code svdmv models verify}: compares a checkpoint's answers with a reference implementation's. */
@Command(
        name = "verify",
        description = {
            "Compares a checkpoint's answers with those of a reference implementation, stage by stage.",
            "Exit code 1 if a stage is over its tolerance."
        },
        footer = {
            "  svdmv models verify --weights sv3d_p.safetensors --golden sv3d_p.golden.safetensors",
            "  svdmv models verify --weights svd/ --golden svd/golden.safetensors --dtype bf16"
        })
final class ModelsVerifyCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(
            names = "--weights",
            required = true,
            paramLabel = "FILE|DIR",
            description = "The checkpoint: a .safetensors file, or a folder in the layout of diffusers.")
    private Path weights;

    @Option(
            names = "--golden",
            required = true,
            paramLabel = "FILE",
            description = "The reference's answers, a .safetensors file.")
    private Path golden;

    @Option(
            names = "--spec",
            paramLabel = "FILE",
            description = "The golden.json that says what shapes cannot; without it the one beside the checkpoint.")
    private Optional<Path> spec = Optional.empty();

    @Mixin
    private DeviceOptions where;

    @Mixin
    private JsonOption json;

    ModelsVerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Checkpoint checkpoint = spec.map(s -> Checkpoint.open(weights, s)).orElseGet(() -> Checkpoint.open(weights));
        Compute compute =
                new Compute(Compute.device(where.device()), where.precision().orElse(Precision.F32));
        terminal.tell(
                "model",
                checkpoint.variant().label() + "  " + compute.precision().label() + "  " + compute.deviceName());
        List<StageError> errors = new ArrayList<>();
        try (StoredTensors reference = StoredTensors.open(golden)) {
            GoldenRun.of(reference).compare(new Model(checkpoint, compute.precision(), compute.device()), error -> {
                errors.add(error);
                if (!json.asked()) {
                    print(error);
                }
            });
        }
        boolean faithful = errors.stream().allMatch(StageError::within);
        if (json.asked()) {
            terminal.out()
                    .println(Json.of(new Verdict(faithful, compute.precision().label(), errors)));
        }
        terminal.tell("verdict", faithful ? "all stages within tolerance" : "NOT within tolerance");
        return faithful ? ExitCode.DONE : ExitCode.FAILED;
    }

    private void print(StageError e) {
        terminal.out()
                .printf("%-20s %8.2e  of %5.0e  %s%n", e.stage(), e.error(), e.tolerance(), e.within() ? "ok" : "OVER");
    }

    private record Verdict(boolean faithful, String dtype, List<StageError> stages) {}
}
