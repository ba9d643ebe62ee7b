package org.svdmv.cli;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.svdmv.assets.image.Framed;
import org.svdmv.assets.image.Framing;
import org.svdmv.assets.report.ReportFolder;
import org.svdmv.assets.viewset.Existing;
import org.svdmv.assets.viewset.NamedViews;
import org.svdmv.assets.viewset.ViewSetDirectory;
import org.svdmv.assets.viewset.ViewSetDraft;
import org.svdmv.assets.viewset.ViewSetException;
import org.svdmv.camera.ViewSet;
import org.svdmv.cli.RunRecord.ModelUsed;
import org.svdmv.cli.options.DeviceOptions;
import org.svdmv.cli.options.JsonOption;
import org.svdmv.cli.options.OutputOptions;
import org.svdmv.cli.options.SamplingOptions;
import org.svdmv.cli.options.TrajectoryOptions;
import org.svdmv.cli.options.WeightsOptions;
import org.svdmv.core.checkpoint.Checkpoint;
import org.svdmv.core.checkpoint.ModelFacts;
import org.svdmv.core.pipeline.MemoryPlan;
import org.svdmv.core.pipeline.OrbitPipeline;
import org.svdmv.core.pipeline.OrbitRequest;
import org.svdmv.geometry.consistency.ConsistencyReport;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code svdmv orbit}: one picture of an object in, an orbit of posed views out. */
@Command(
        name = "orbit",
        description = {
            "Turns one picture of an object into an orbit of posed views.",
            "The picture: PNG, JPEG or WebP, transparent or on a plain background, or with a mask beside it."
        },
        footer = {
            "  svdmv orbit --image mug.png --views 21",
            "  svdmv orbit --image photo.jpg --matte mask.png --model sv3d_p --elevation 15 -o mug",
            "  svdmv orbit --image mug.png --mesh",
            "  svdmv orbit --image mug.png --dry-run",
            "  svdmv orbit --from mug/run.json -o again"
        })
final class OrbitCommand implements Runnable {
    /** What may be said beside --from: the rest is in the file. */
    private static final Set<String> BESIDE_FROM = Set.of(
            "--from",
            "--image",
            "--matte",
            "--weights",
            "--model",
            "--output",
            "--overwrite",
            "--check",
            "--dry-run",
            "--mesh",
            "--json",
            "--debug");

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @ArgGroup(multiplicity = "0..1")
    private Picture picture = new Picture();

    @Option(
            names = "--from",
            paramLabel = "run.json",
            description = "Repeat this run; the same bytes on the same machine.")
    private Optional<Path> from = Optional.empty();

    @Option(names = "--matte", paramLabel = "FILE", description = "White where the object is, black elsewhere.")
    private Optional<Path> matte = Optional.empty();

    @Option(
            names = "--foreground-ratio",
            paramLabel = "R",
            description = "How much of the frame the object fills (default: 0.917).")
    private double foregroundRatio = Framing.SV3D_FOREGROUND_RATIO;

    @Option(
            names = "--size",
            paramLabel = "PX",
            description = "Side of the views (default: what the model was trained at).")
    private Optional<Integer> size = Optional.empty();

    @Mixin
    private WeightsOptions weights;

    @Mixin
    private TrajectoryOptions trajectory;

    @Mixin
    private SamplingOptions sampling;

    @Mixin
    private DeviceOptions where;

    @Option(
            names = "--decode-chunk",
            paramLabel = "N",
            description = "Views decoded at once (default: as many as take no more memory than the sampling).")
    private Optional<Integer> decodeChunk = Optional.empty();

    @Mixin
    private OutputOptions output;

    @Option(names = "--check", description = "Measure the views' consistency, as svdmv check does, when they are made.")
    private boolean check;

    @Option(names = "--mesh", description = "Also make a textured mesh of the views: mesh.glb beside them.")
    private boolean mesh;

    @Option(names = "--dry-run", description = "Say what would be done and do nothing.")
    private boolean dryRun;

    @Mixin
    private JsonOption json;

    OrbitCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        long began = System.nanoTime();
        OrbitJob job = from.isPresent() ? repeated(RunRecord.read(from.get())) : asked();
        OrbitPlan plan = job.plan();
        Path folder = output.folder(Path.of("orbits"), stem(plan.image()));
        ViewSetDirectory.refuseUnlessFree(folder, output.existing(), plan.views(), plan.intrinsics());
        MemoryPlan memory = job.requireMemory();
        Framed input = plan.framed();
        OrbitRequest request = plan.request(input.image());
        OrbitPipeline.requireFit(job.checkpoint().facts(), request);
        job.tell(terminal);
        SurfacePlan surface = SurfacePlan.ofPictures(plan.framing().size());
        if (mesh) {
            surface.requireMemory(terminal);
        }
        if (dryRun) {
            DryRun.of(job, memory, folder).print(terminal, json);
            return;
        }
        CompletableFuture<ModelUsed> model = CompletableFuture.supplyAsync(job::modelUsed);
        OrbitStory story = new OrbitStory(terminal);
        List<BufferedImage> images = OrbitPipeline.generate(job.checkpoint(), request, story);
        ViewSet views = plan.viewSet(images, input.mask());
        RunRecord run = RunRecord.of(plan, model.join(), story.secondsSince(began));
        write(folder, views, input, run);
        if (check) {
            check(folder, views);
        }
        if (mesh) {
            SurfaceReport report = surface.beside(views, folder, terminal);
            print(folder, new MeshResult(folder.toString(), run, report));
        } else {
            print(folder, new Result(folder.toString(), run));
        }
    }

    /** The orbit is made and written: that its views cannot be compared is something to say, not a failure. */
    private void check(Path folder, ViewSet views) {
        ConsistencyCheck consistency = new ConsistencyCheck(folder, NamedViews.of(views));
        try {
            ConsistencyReport report = consistency.measure(terminal);
            Path written = consistency.write(report, List.of(), folder.resolve("consistency"), Existing.REFUSE);
            terminal.tell("checked", "grade " + report.grade() + ", " + written.resolve(ReportFolder.PAGE));
        } catch (ViewSetException e) {
            terminal.tell("checked", "nothing; the views are written, but there is no grade: " + e.getMessage());
        }
    }

    /** What the options ask for. */
    private OrbitJob asked() {
        ModelChoice model = ModelChoice.of(weights, terminal);
        Path image = picture.file()
                .orElseThrow(() -> new ParameterException(spec.commandLine(), "say which picture: --image FILE"));
        Checkpoint checkpoint = Checkpoint.open(model.path());
        ModelFacts facts = checkpoint.facts();
        OrbitJob.requireOrbits(model, facts);
        Compute compute = Compute.of(where);
        Framing framing = new Framing(foregroundRatio, size.orElse(facts.imageWidth()));
        int chunk = decodeChunk.orElseGet(
                () -> MemoryPlan.decodeChunk(checkpoint, compute.precision(), framing.size(), framing.size()));
        OrbitPlan plan = new OrbitPlan(
                image,
                matte,
                framing,
                trajectory.trajectory(facts.frames(), sampling.seed()),
                trajectory.views().orElse(facts.frames()),
                trajectory.radius(),
                sampling.plan(facts.sampling()),
                sampling.seed(),
                facts.condAug(),
                compute,
                chunk);
        return new OrbitJob(model, checkpoint, plan);
    }

    /** The run of the file, on the files of the run. */
    private OrbitJob repeated(RunRecord run) {
        requireNothingBesideFrom();
        ModelChoice model = weights.weights().isPresent() || weights.model().isPresent() || run.usedEmbedded()
                ? ModelChoice.of(weights, terminal)
                : ModelChoice.ofPath(Path.of(run.model().weights().path()));
        Checkpoint checkpoint = Checkpoint.open(model.path());
        OrbitPlan plan = run.plan(checkpoint.facts(), picture.file(), matte);
        run.requireSame(FileUsed.of(checkpoint.path(), checkpoint.files()), plan);
        run.madeBy().tellDifferences(terminal);
        return new OrbitJob(model, checkpoint, plan);
    }

    private void requireNothingBesideFrom() {
        for (OptionSpec option : spec.commandLine().getParseResult().matchedOptions()) {
            if (!BESIDE_FROM.contains(option.longestName())) {
                throw new ParameterException(
                        spec.commandLine(), "--from repeats a run as it was; leave out " + option.longestName());
            }
        }
    }

    private void write(Path folder, ViewSet views, Framed input, RunRecord run) {
        try (ViewSetDraft draft = ViewSetDraft.open(folder, output.existing())) {
            draft.views(views);
            draft.input(input.image());
            draft.text(RunRecord.FILE, Json.of(run) + "\n");
            draft.commit();
        }
    }

    private void print(Path folder, Record result) {
        if (json.asked()) {
            terminal.out().println(Json.of(result));
        } else {
            terminal.out().println(folder);
        }
        terminal.tell("next", "look at " + folder.resolve("contact_sheet.png"));
    }

    /** The name of the picture without its ending. */
    private static String stem(Path picture) {
        String name = picture.toAbsolutePath().normalize().getFileName().toString();
        return name.replaceFirst("(?<=.)\\.[^.]*$", "");
    }

    /** The picture, with or without the name of the option. */
    private static final class Picture {
        @Option(names = "--image", paramLabel = "FILE", description = "The picture.")
        private Optional<Path> image = Optional.empty();

        @Parameters(arity = "0..1", paramLabel = "FILE", description = "The same as --image FILE.")
        private Optional<Path> parameter = Optional.empty();

        Optional<Path> file() {
            return image.or(() -> parameter);
        }
    }

    private record Result(String output, RunRecord run) {}

    private record MeshResult(String output, RunRecord run, SurfaceReport mesh) {}
}
