package org.svdmv.cli;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.svdmv.camera.ViewAngles;
import org.svdmv.cli.options.JsonOption;
import org.svdmv.cli.options.Notation;
import org.svdmv.core.pipeline.MemoryPlan;

/** What an orbit would be and take. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record DryRun(
        String output,
        String image,
        String model,
        String device,
        String dtype,
        int size,
        int modelViews,
        List<ViewAngles> views,
        String sampler,
        int steps,
        String guidance,
        int networkEvaluations,
        long seed,
        int decodeChunk,
        List<StageMemory> memory,
        long freeMemoryBytes) {

    /** What a stage takes. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record StageMemory(String stage, long bytes) {}

    static DryRun of(OrbitJob job, MemoryPlan memory, Path folder) {
        OrbitPlan plan = job.plan();
        return new DryRun(
                folder.toString(),
                plan.image().toString(),
                job.model().path().toString(),
                plan.compute().deviceName(),
                plan.compute().precision().label(),
                plan.framing().size(),
                plan.orbit().size(),
                plan.kept().angles(),
                Notation.of(plan.sampling().sampler()),
                plan.sampling().steps(),
                Notation.of(plan.sampling().guidance()),
                plan.sampling().evaluations(plan.orbit().size()),
                plan.seed(),
                plan.decodeChunk(),
                memory.stages().stream()
                        .map(s -> new StageMemory(s.stage().name().toLowerCase(Locale.ROOT), s.bytes()))
                        .toList(),
                Machine.here().freeMemoryBytes());
    }

    void print(Terminal terminal, JsonOption json) {
        if (json.asked()) {
            terminal.out().println(Json.of(this));
        } else {
            print(terminal.out());
        }
    }

    private void print(PrintStream out) {
        out.printf("image     %s%n", image);
        out.printf("model     %s  %s  %s%n", model, dtype, device);
        out.printf(
                "sampling  %s, %d steps, guidance %s, seed %d: the network is asked %d times%n",
                sampler, steps, guidance, seed, networkEvaluations);
        out.printf("views     %d of %d, %d x %d pixels%n", views.size(), modelViews, size, size);
        for (int i = 0; i < views.size(); i++) {
            out.printf(
                    Locale.ROOT,
                    "  %02d      elevation %7.2f  azimuth %7.2f%n",
                    i,
                    views.get(i).elevationDegrees(),
                    views.get(i).azimuthDegrees());
        }
        for (StageMemory stage : memory) {
            out.printf("memory    %-8s %s%n", stage.stage(), Quantity.ofBytes(stage.bytes()));
        }
        out.printf("free      %s%n", Quantity.ofBytes(freeMemoryBytes));
        out.printf("output    %s (nothing was written)%n", output);
    }
}
