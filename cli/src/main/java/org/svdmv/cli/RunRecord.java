package org.svdmv.cli;

import ai.djl.pytorch.jni.JniUtils;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svdmv.assets.image.Framing;
import org.svdmv.camera.CustomOrbit;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.Trajectory;
import org.svdmv.camera.ViewAngles;
import org.svdmv.cli.options.Notation;
import org.svdmv.core.checkpoint.CheckpointException;
import org.svdmv.core.checkpoint.ModelFacts;
import org.svdmv.core.pipeline.SamplingPlan;

/**
 * run.json: what made an orbit, complete enough to make it again.
 *
 * @param seconds how long each stage took
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record RunRecord(
        String format,
        int version,
        Maker madeBy,
        ModelUsed model,
        InputUsed input,
        OrbitUsed orbit,
        SamplingUsed sampling,
        ComputeUsed compute,
        Map<String, Double> seconds) {

    static final String FILE = "run.json";
    private static final String FORMAT = "svdmv run";
    private static final int VERSION = 1;

    /** The program and what it ran on. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Maker(String svdmv, String engine, String java, String system, String cpu, int threads) {
        static Maker here() {
            Version version = new Version();
            Machine machine = Machine.here();
            return new Maker(
                    version.svdmv(),
                    version.engine(),
                    version.java(),
                    System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                    machine.cpu(),
                    JniUtils.getNumThreads());
        }

        /** Says what of it was different, for then the bytes may be, too. */
        void tellDifferences(Terminal terminal) {
            if (!equals(here())) {
                terminal.tell(
                        "note",
                        "made by " + this + ", repeated by " + here() + ": the views may differ in their last bits");
            }
        }

        @Override
        public String toString() {
            return "svdmv " + svdmv + " with " + engine + ", Java " + java + ", " + system + ", " + threads
                    + " threads on " + cpu;
        }
    }

    /** The weights. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record ModelUsed(String name, String variant, FileUsed weights) {}

    /** The picture and how it was cut out; {@code matte} holds the mask if there was one. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record InputUsed(FileUsed image, List<FileUsed> matte, double foregroundRatio, int size) {}

    /** The path of the model's views, and how many of them were kept. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record OrbitUsed(
            List<Double> elevationsDegrees,
            List<Double> azimuthsDegrees,
            int referenceIndex,
            int views,
            double radius,
            double fieldOfViewDegrees) {

        static OrbitUsed of(Trajectory orbit, int views, double radius, Intrinsics intrinsics) {
            return new OrbitUsed(
                    orbit.angles().stream().map(ViewAngles::elevationDegrees).toList(),
                    orbit.angles().stream().map(ViewAngles::azimuthDegrees).toList(),
                    orbit.referenceIndex(),
                    views,
                    radius,
                    intrinsics.horizontalFieldOfViewDegrees());
        }

        Trajectory trajectory() {
            List<ViewAngles> angles = new ArrayList<>();
            for (int i = 0; i < elevationsDegrees.size(); i++) {
                angles.add(new ViewAngles(elevationsDegrees.get(i), azimuthsDegrees.get(i)));
            }
            return new CustomOrbit(angles, referenceIndex);
        }
    }

    /** How noise became latents. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record SamplingUsed(String sampler, int steps, List<Double> sigmas, String guidance, long seed, double condAug) {}

    /** What computed. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record ComputeUsed(String device, String dtype, int decodeChunk) {}

    static RunRecord of(OrbitPlan plan, ModelUsed model, Map<String, Double> seconds) {
        return new RunRecord(
                FORMAT,
                VERSION,
                Maker.here(),
                model,
                new InputUsed(
                        FileUsed.of(plan.image()),
                        plan.matte().map(FileUsed::of).stream().toList(),
                        plan.framing().foregroundRatio(),
                        plan.framing().size()),
                OrbitUsed.of(plan.orbit(), plan.views(), plan.radius(), plan.intrinsics()),
                new SamplingUsed(
                        Notation.of(plan.sampling().sampler()),
                        plan.sampling().steps(),
                        Arrays.stream(plan.sampling().sigmas()).boxed().toList(),
                        Notation.of(plan.sampling().guidance()),
                        plan.seed(),
                        plan.condAug()),
                new ComputeUsed(
                        plan.compute().deviceName(), plan.compute().precision().label(), plan.decodeChunk()),
                seconds);
    }

    /** @throws CheckpointException if it is no such file */
    static RunRecord read(Path file) {
        try {
            RunRecord run = Json.read(Files.readAllBytes(file), RunRecord.class);
            if (!FORMAT.equals(run.format()) || run.version() != VERSION) {
                throw new CheckpointException(file + " says format \"" + run.format() + "\" version " + run.version()
                        + ", wanted \"" + FORMAT + "\" version " + VERSION);
            }
            return run;
        } catch (JacksonException e) {
            throw new CheckpointException(
                    file + " is no " + FILE + " of an orbit: " + e.getOriginalMessage() + "; take the one that"
                            + " svdmv orbit wrote beside its views",
                    e);
        } catch (NoSuchFileException e) {
            throw new CheckpointException("there is no file " + file + "; wanted the run.json of an orbit", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the weights were those that come with the program. */
    boolean usedEmbedded() {
        return model.name().equals(ModelChoice.EMBEDDED);
    }

    /**
     * The same plan again.
     *
     * @param movedImage where the picture is now, if it is elsewhere
     * @param movedMatte where the mask is now, if it is elsewhere
     */
    OrbitPlan plan(ModelFacts facts, Optional<Path> movedImage, Optional<Path> movedMatte) {
        SamplingPlan usual = SamplingPlan.of(facts.sampling());
        return new OrbitPlan(
                movedImage.orElseGet(() -> Path.of(input.image().path())),
                input.matte().stream()
                        .map(m -> movedMatte.orElseGet(() -> Path.of(m.path())))
                        .findFirst(),
                new Framing(input.foregroundRatio(), input.size()),
                orbit.trajectory(),
                orbit.views(),
                orbit.radius(),
                new SamplingPlan(
                        Notation.sampler(sampling.sampler()),
                        sampling.steps(),
                        usual.schedule(),
                        usual.preconditioning(),
                        Notation.guidance(sampling.guidance())),
                sampling.seed(),
                sampling.condAug(),
                new Compute(Compute.device(Optional.of(compute.device())), Notation.precision(compute.dtype())),
                compute.decodeChunk());
    }

    /** Refuses files that are not those of the run. */
    void requireSame(FileUsed weights, OrbitPlan plan) {
        requireSame("model", model.weights(), weights, "--weights");
        requireSame("picture", input.image(), FileUsed.of(plan.image()), "--image");
        plan.matte().ifPresent(m -> requireSame("mask", input.matte().get(0), FileUsed.of(m), "--matte"));
    }

    private static void requireSame(String what, FileUsed then, FileUsed now, String option) {
        if (!then.sha256().equals(now.sha256())) {
            throw new CheckpointException("the " + what + " is not the one of this run: " + now.path() + " has SHA-256 "
                    + now.sha256() + ", wanted " + then.sha256() + "; say with " + option + " where that one is");
        }
    }
}
