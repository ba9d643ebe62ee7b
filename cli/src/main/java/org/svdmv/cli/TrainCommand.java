package org.svdmv.cli;

import ai.djl.engine.Engine;
import ai.djl.pytorch.jni.JniUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.svdmv.cli.options.DeviceOption;
import org.svdmv.core.checkpoint.Checkpoint;
import org.svdmv.core.checkpoint.CheckpointException;
import org.svdmv.core.checkpoint.VectorCondition;
import org.svdmv.core.training.CachedOrbits;
import org.svdmv.core.training.OrbitSource;
import org.svdmv.core.training.Recipe;
import org.svdmv.core.training.Stage;
import org.svdmv.core.training.Trainer;
import org.svdmv.core.training.TrainingListener;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code svdmv train}: from a recipe to a model. */
@Command(
        name = "train",
        description = "Trains a model on procedural objects.",
        footer = {
            "  svdmv train --output mini",
            "  svdmv train --output mini --resume --minutes 60",
            "  svdmv train --output small --recipe small.json --threads 8",
            "  svdmv train --output svd-mv --init svd_xt.safetensors"
        })
final class TrainCommand implements Callable<Integer> {
    private static final String ORBITS = "orbits.bin";
    private static final String RECIPE = "recipe.json";

    private final Terminal terminal;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "DIR",
            description = "Where state, model, loss curve and data go.")
    private Path output;

    @Option(
            names = "--recipe",
            paramLabel = "FILE",
            description = "What to train and how (JSON); without it, the recipe of svdmv-mini, or with --init that of"
                    + " SVD-MV.")
    private Optional<Path> recipe = Optional.empty();

    @Option(
            names = "--init",
            paramLabel = "FILE|DIR",
            description =
                    "Begin with the networks of this model (svd, svd_xt, sv3d_u, sv3d_p, a diffusers folder, or one"
                            + " trained here) and keep its autoencoder.")
    private Optional<Path> init = Optional.empty();

    @Option(names = "--resume", description = "Go on from the state in DIR.")
    private boolean resume;

    @Mixin
    private DeviceOption device;

    @Option(names = "--threads", paramLabel = "N", description = "Threads of the engine (default: one per core).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--minutes", paramLabel = "M", description = "Stop after so many minutes; --resume goes on.")
    private double minutes = Double.POSITIVE_INFINITY;

    @Option(
            names = "--save-minutes",
            paramLabel = "M",
            description = "Write the state this often (default: ${DEFAULT-VALUE}).")
    private double saveMinutes = 5;

    @Spec
    private CommandSpec spec;

    TrainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        requirePositive("--threads", threads);
        requirePositive("--minutes", minutes);
        requirePositive("--save-minutes", saveMinutes);
        requireFit(Files.exists(output.resolve(Trainer.STATE)));
        Optional<Checkpoint> model = init.map(Checkpoint::open);
        Recipe recipe = recipe(model);
        Files.createDirectories(output);
        Engine.getEngine("PyTorch");
        JniUtils.setNumThreads(threads);
        int pixels = Math.multiplyExact(recipe.frames() * 3, recipe.imageSize() * recipe.imageSize());
        String data = recipe.frames() + " x " + recipe.imageSize() + " px, seed " + recipe.seed();
        try (CachedOrbits orbits = new CachedOrbits(
                        output.resolve(ORBITS),
                        data,
                        pixels,
                        recipe.orbits(),
                        new ProceduralOrbits(recipe.seed(), recipe.frames(), recipe.imageSize()));
                Trainer trainer = trainer(recipe, model, orbits)) {
            Files.writeString(output.resolve(RECIPE), recipe.toJson());
            trainer.run(duration(minutes), duration(saveMinutes));
        }
        terminal.out().println(output.resolve(Trainer.MODEL));
        terminal.tell("next", "svdmv orbit --image mug.png --weights " + output.resolve(Trainer.MODEL));
        return ExitCode.DONE;
    }

    private void requireFit(boolean begun) {
        if (begun != resume) {
            throw new IllegalArgumentException(
                    begun
                            ? output + " holds a training already; add --resume to go on with it, or choose another"
                                    + " directory"
                            : "there is no training to resume in " + output + "; leave --resume out to begin one");
        }
        if (resume && init.isPresent()) {
            throw new IllegalArgumentException(
                    "a training that is resumed has its weights already; leave --init out, or"
                            + " choose another directory to begin with " + init.get());
        }
    }

    private Recipe recipe(Optional<Checkpoint> model) {
        Optional<Path> file = resume ? recipe.or(() -> Optional.of(output.resolve(RECIPE))) : recipe;
        Optional<Recipe> given = file.map(TrainCommand::read);
        return model.map(Checkpoint::facts)
                .map(facts -> given.map(r -> r.on(facts)).orElseGet(() -> Recipe.continuing(facts)))
                .orElseGet(() -> given.orElseGet(Recipe::mini));
    }

    private static Recipe read(Path file) {
        try {
            return Recipe.read(file);
        } catch (IllegalArgumentException e) {
            throw new CheckpointException(
                    file + " is " + e.getMessage() + "; svdmv train writes " + RECIPE
                            + " beside its model, to begin with",
                    e);
        }
    }

    private Trainer trainer(Recipe recipe, Optional<Checkpoint> model, OrbitSource orbits) {
        TrainingListener story = new Story(terminal);
        if (resume) {
            return Trainer.resume(recipe, orbits, output, Compute.device(device.device()), story);
        }
        return model.map(m -> Trainer.begin(recipe, m, orbits, output, Compute.device(device.device()), story))
                .orElseGet(() -> Trainer.begin(recipe, orbits, output, Compute.device(device.device()), story));
    }

    private void requirePositive(String option, Number value) {
        if (!(value.doubleValue() > 0)) {
            throw new ParameterException(spec.commandLine(), "need " + option + " over 0, got " + value);
        }
    }

    private static Duration duration(double minutes) {
        return Duration.ofMillis((long) Math.min(minutes * 60_000, Long.MAX_VALUE / 2_000_000));
    }

    /** Tells how the training goes, a line for every 50 steps. */
    private static final class Story implements TrainingListener {
        private static final int EVERY = 50;

        private final Terminal terminal;
        private double loss;
        private double millis;
        private int count;

        Story(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public void added(String tensor, List<VectorCondition> numbers) {
            terminal.tell(
                    "new",
                    tensor + " reads "
                            + numbers.stream()
                                    .map(n -> n.name() + " (" + n.width() + " columns)")
                                    .collect(Collectors.joining(", "))
                            + " in addition; the new columns begin at zero");
        }

        @Override
        public void skipped(Progress p) {
            terminal.tell(
                    "skipped",
                    p.stage().name() + " step " + p.step() + ": the gradient is not finite, loss " + p.loss()
                            + "; nothing was learned");
        }

        @Override
        public void stepped(Progress p) {
            if (Double.isFinite(p.loss())) {
                loss += p.loss();
                millis += p.millis();
                count++;
            }
            Stage stage = p.stage();
            int steps = stage.optimization().steps();
            if (p.step() % EVERY == 0 || p.step() == steps) {
                terminal.tell(
                        stage.name(),
                        String.format(
                                Locale.ROOT,
                                "%d/%d  loss %.4f  gradient %.2f  %s/step  %s left",
                                p.step(),
                                steps,
                                loss / count,
                                p.gradientNorm(),
                                Quantity.ofSeconds(millis / count / 1000),
                                Quantity.ofSeconds(millis / count * (steps - p.step()) / 1000)));
                loss = 0;
                millis = 0;
                count = 0;
            }
        }

        @Override
        public void saved(Progress p) {
            terminal.tell("saved", p.stage().name() + " step " + p.step());
        }
    }
}
