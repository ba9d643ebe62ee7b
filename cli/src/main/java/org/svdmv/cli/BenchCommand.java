package org.svdmv.cli;

import ai.djl.Device;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.svdmv.cli.options.DeviceOptions;
import org.svdmv.cli.options.JsonOption;
import org.svdmv.core.bench.Benchmark;
import org.svdmv.core.bench.BenchmarkReport;
import org.svdmv.core.kernel.Precision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code svdmv bench}: how fast this machine runs the full-size network, and how long an orbit will take. */
@Command(
        name = "bench",
        description = {
            "Measures SV3D's network, filled with random weights, beside the best that this machine can do.",
            "Foretells from that how long a full orbit takes."
        },
        footer = {"  svdmv bench", "  svdmv bench --dtype f32 --rounds 5 --json"})
final class BenchCommand implements Runnable {
    /** Of the network; kernels of convolutions, two thirds of them, are copied to lie channels-last. */
    private static final long PARAMETERS = 1_525_000_000L * 5 / 3;

    private static final long BESIDE_WEIGHTS = 3L << 29;

    private final Terminal terminal;

    @Mixin
    private DeviceOptions where;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "How often all is measured, the best counts (default: ${DEFAULT-VALUE}).")
    private int rounds = 3;

    @Mixin
    private JsonOption json;

    BenchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        Compute compute = Compute.of(where);
        Benchmark benchmark = Benchmark.ofFullSize(compute.precision(), compute.device(), rounds);
        requireMemory(compute);
        terminal.tell(
                "network",
                "sv3d_u, random weights, 21 frames of 24 x 24  "
                        + compute.precision().label() + "  " + compute.deviceName());
        BenchmarkReport report;
        try (Progress progress = new Progress(terminal, "measuring", "round")) {
            report = benchmark.run((round, seconds) -> {
                progress.done(round, rounds, "network " + Quantity.ofSeconds(seconds));
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException();
                }
            });
        }
        if (json.asked()) {
            terminal.out().println(Json.of(report));
        } else {
            print(report, terminal.out());
        }
    }

    private static void requireMemory(Compute compute) {
        if (compute.device().equals(Device.cpu())) {
            long needed = PARAMETERS * compute.precision().bytes() + BESIDE_WEIGHTS;
            long free = Machine.here().freeMemoryBytes();
            if (free < needed) {
                throw new IllegalStateException("not enough memory: the network takes " + Quantity.ofBytes(needed)
                        + " in " + compute.precision().label() + ", free are " + Quantity.ofBytes(free)
                        + "; end other programs"
                        + (compute.precision() == Precision.F32 ? " or take --dtype bf16" : ""));
            }
        }
    }

    private static void print(BenchmarkReport r, PrintStream out) {
        line(
                out,
                "limit",
                rate(r.limitGigaflops()),
                "the best convolution, " + r.limit() + ", " + r.threads() + " threads");
        line(out, "attention", rate(r.attentionGigaflops()), "of one frame at an orbit's size");
        line(
                out,
                "network",
                rate(r.forwardGigaflops()),
                String.format(
                        Locale.ROOT, "%.2f TFLOP in %s", r.forwardTeraflop(), Quantity.ofSeconds(r.forwardSeconds())));
        line(
                out,
                "share",
                String.format(Locale.ROOT, "%.2f", r.shareOfLimit()),
                "of the limit, reached by the network");
        if (r.peakResidentBytes() > 0) {
            line(out, "memory", Quantity.ofBytes(r.peakResidentBytes()), "at most");
        }
        line(
                out,
                "orbit",
                Quantity.ofSeconds(r.orbitSeconds()),
                "expected for 21 views of 576 x 576, 50 steps with guidance");
    }

    private static String rate(double gigaflops) {
        return String.format(Locale.ROOT, "%.0f GFLOP/s", gigaflops);
    }

    private static void line(PrintStream out, String subject, String quantity, String words) {
        out.printf("%-9s %-14s %s%n", subject, quantity, words);
    }
}
