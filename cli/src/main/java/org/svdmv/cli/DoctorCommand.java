package org.svdmv.cli;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.util.Utils;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.svdmv.assets.model.EmbeddedModel;
import org.svdmv.cli.Finding.State;
import org.svdmv.cli.options.JsonOption;
import org.svdmv.core.checkpoint.ModelLocator;
import org.svdmv.core.kernel.Kernels;
import org.svdmv.viewer.GlProbe;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code svdmv doctor}: what this machine has, what it lacks, and what to do about it. */
@Command(
        name = "doctor",
        description = "Says what this machine has and lacks, each with its remedy; exit code 1 if no view can be made.",
        footer = {"  svdmv doctor", "  svdmv doctor --json"})
final class DoctorCommand implements Callable<Integer> {
    private static final int JAVA = 17;
    private static final long GIB = 1L << 30;
    private static final long MEMORY_FOR_MINI = 2 * GIB;
    private static final long MEMORY_FOR_SV3D = 9 * GIB;
    private static final long DISK_FOR_ENGINE = GIB / 2;

    private final Terminal terminal;

    @Mixin
    private JsonOption json;

    DoctorCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Machine machine = Machine.here();
        List<Finding> findings = new ArrayList<>();
        findings.add(java());
        findings.add(processor(machine));
        findings.add(memory(machine));
        findings.add(disk("disk", Path.of("")));
        Finding engine = engine();
        findings.add(engine);
        findings.add(gpu(engine.state()));
        findings.add(openGl());
        findings.add(models());
        boolean bad = findings.stream().anyMatch(f -> f.state() == State.BAD);
        if (json.asked()) {
            terminal.out().println(Json.of(Map.of("able", !bad, "findings", findings)));
        } else {
            findings.forEach(this::print);
        }
        return bad ? ExitCode.FAILED : ExitCode.DONE;
    }

    private void print(Finding finding) {
        String mark =
                switch (finding.state()) {
                    case GOOD -> "ok  ";
                    case POOR -> "poor";
                    case BAD -> "BAD ";
                };
        terminal.out().printf("%s  %-8s %s%n", mark, finding.subject(), finding.words());
        if (!finding.remedy().isEmpty()) {
            terminal.out().printf("%15s -> %s%n", "", finding.remedy());
        }
    }

    private static Finding java() {
        String words = Runtime.version() + " (" + System.getProperty("java.vendor") + ") in "
                + System.getProperty("java.home");
        return Runtime.version().feature() >= JAVA
                ? Finding.good("java", words)
                : Finding.bad("java", words, "install a JDK 17 or newer and set JAVA_HOME to it");
    }

    private static Finding processor(Machine machine) {
        String words = machine.cpu() + ", " + machine.cores() + " cores, number type "
                + (machine.hasFastBfloat16() ? "bf16" : "f32 (no AVX512-BF16 or AMX)");
        return Finding.good("cpu", words);
    }

    private static Finding memory(Machine machine) {
        String words =
                Quantity.ofBytes(machine.freeMemoryBytes()) + " free of " + Quantity.ofBytes(machine.memoryBytes());
        if (machine.freeMemoryBytes() < MEMORY_FOR_MINI) {
            return Finding.bad("memory", words, "the built-in model needs 2 GiB: end other programs");
        }
        return machine.freeMemoryBytes() < MEMORY_FOR_SV3D
                ? Finding.poor("memory", words, "enough for the built-in model; SV3D needs 9 GiB")
                : Finding.good("memory", words);
    }

    private static Finding disk(String subject, Path folder) {
        try {
            FileStore store = Files.getFileStore(folder.toAbsolutePath());
            String words = Quantity.ofBytes(store.getUsableSpace()) + " free in " + folder.toAbsolutePath();
            return store.getUsableSpace() < DISK_FOR_ENGINE
                    ? Finding.poor(subject, words, "free some space; a full-size view set takes 30 MiB")
                    : Finding.good(subject, words);
        } catch (IOException e) {
            return Finding.poor(subject, e.getMessage(), "make sure that " + folder.toAbsolutePath() + " can be read");
        }
    }

    private static Finding engine() {
        Path cache = Utils.getEngineCacheDir("pytorch");
        long began = System.nanoTime();
        try (NDManager manager = NDManager.newBaseManager("PyTorch");
                NDArray zero = manager.create(0f);
                NDArray answer = Kernels.silu(zero)) {
            Engine engine = manager.getEngine();
            String words = "PyTorch " + engine.getVersion() + " started in "
                    + Quantity.ofSeconds((System.nanoTime() - began) / 1e9) + ", unpacked in " + cache;
            return answer.getFloat() == 0
                    ? Finding.good("engine", words)
                    : Finding.bad("engine", words + ", but silu(0) is not 0", "remove " + cache + " and try again");
        } catch (RuntimeException | LinkageError e) {
            return Finding.bad(
                    "engine",
                    "PyTorch does not start: " + e.getMessage(),
                    "it unpacks 450 MB into " + cache
                            + " (DJL_CACHE_DIR moves it): remove that folder if it is damaged,"
                            + " free space, and on Linux have glibc 2.28 or newer and libstdc++6");
        }
    }

    private static Finding gpu(State engine) {
        boolean driver = Files.exists(Path.of("/proc/driver/nvidia/version"));
        int gpus = engine == State.BAD ? 0 : Engine.getEngine("PyTorch").getGpuCount();
        if (gpus > 0) {
            return Finding.good("gpu", gpus + " for --device cuda");
        }
        return driver
                ? Finding.poor(
                        "gpu",
                        "there is an NVIDIA driver, but this build has the engine without CUDA",
                        "export SVDMV_CUDA=1 builds with it (fetches 2.5 GB)")
                : Finding.good("gpu", "none, the CPU computes");
    }

    private static Finding openGl() {
        GlProbe probe = GlProbe.run();
        if (probe instanceof GlProbe.Available available) {
            return Finding.good(
                    "opengl",
                    available.info().version() + ", drawn by "
                            + available.info().renderer());
        }
        GlProbe.Unavailable no = (GlProbe.Unavailable) probe;
        return Finding.poor("opengl", no.reason(), "only the viewer needs it: " + no.remedy());
    }

    private Finding models() {
        ModelLocator locator = new ModelLocator(terminal.environment(), List.of());
        String found = locator.all().stream()
                .map(m -> m.name() + " (" + m.place() + ")")
                .collect(Collectors.joining(", "));
        if (!EmbeddedModel.isBundled()) {
            return Finding.poor(
                    "models", found.isEmpty() ? "none" : found, "this build came without " + ModelChoice.EMBEDDED);
        }
        return Finding.good(
                "models",
                ModelChoice.EMBEDDED
                        + (found.isEmpty() ? " alone; svdmv models pull sv3d_p for photographs" : ", " + found));
    }
}
