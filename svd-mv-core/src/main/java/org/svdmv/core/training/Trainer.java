package org.svdmv.core.training;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.svdmv.core.checkpoint.Checkpoint;

/**
 * Runs the stages of a recipe. A stage starts from the averaged weights of the one before it. The state is kept in one file, from which
 * another trainer goes on as if nothing had happened.
 */
public final class Trainer implements AutoCloseable {
    /** The state, in the output directory. */
    public static final String STATE = "state.safetensors";

    /** The model made of the averaged weights. */
    public static final String MODEL = "model.safetensors";

    /** The loss of every step. */
    public static final String CURVE = "loss.csv";

    /** The loss as a picture. */
    public static final String CURVE_PICTURE = "loss.png";

    private static final int SCALE_ORBITS = 64;
    private static final long LATENT_BYTES = 1L << 30;

    /** So many steps in a row without a finite gradient end the training. */
    private static final int PATIENCE = 10;

    private final NDManager manager;
    private final Recipe recipe;
    private final OrbitSource orbits;
    private final Path output;
    private final TrainingListener listener;
    private final Networks networks;
    private final Latents latents;
    private final SavedState start;
    private final LossCurve curve;
    private int stageIndex;
    private int step;
    private double latentScale;
    private int skipped;
    private volatile boolean stopped;

    private Trainer(
            NDManager manager,
            OrbitSource orbits,
            Path output,
            TrainingListener listener,
            Networks networks,
            SavedState start) {
        this.manager = manager;
        this.recipe = start.recipe();
        ExportedModel.requireWhole(recipe);
        this.orbits = new RecentOrbits(orbits, 2 * largestBatch());
        this.output = output;
        this.listener = listener;
        this.networks = networks;
        this.latents = new Latents(recipe, this.orbits, networks, manager, LATENT_BYTES);
        this.start = start;
        stageIndex = start.stage();
        step = start.step();
        latentScale = start.latentScale();
        curve = new LossCurve(output.resolve(CURVE), recipe.stages(), stageIndex, step);
    }

    /**
     * Begins from nothing.
     *
     * @param output an existing directory
     * @param device what computes
     */
    public static Trainer begin(
            Recipe recipe, OrbitSource orbits, Path output, Device device, TrainingListener listener) {
        NDManager manager = manager(device);
        Scratch scratch = Scratch.of(recipe, orbits, manager);
        Networks networks = Networks.of(recipe, manager, scratch::of);
        return new Trainer(manager, orbits, output, listener, networks, new SavedState(recipe, 0, 0, 0, Map.of()));
    }

    /**
     * Begins from a model.
     *
     * @param recipe with the sizes of the model, see {@link Recipe#on}
     * @param output an existing directory
     * @param device what computes
     */
    public static Trainer begin(
            Recipe recipe,
            Checkpoint model,
            OrbitSource orbits,
            Path output,
            Device device,
            TrainingListener listener) {
        NDManager manager = manager(device);
        double latentScale = model.facts().latentScale();
        try (Inherited inherited = new Inherited(model, recipe.vector(), listener)) {
            Networks networks = Networks.of(recipe, manager, inherited::of);
            return new Trainer(
                    manager, orbits, output, listener, networks, new SavedState(recipe, 0, 0, latentScale, Map.of()));
        }
    }

    /**
     * Goes on where a trainer has saved its state.
     *
     * @param recipe steps and rates may be others than before, networks may not
     * @param output where the state is
     * @param device what computes
     */
    public static Trainer resume(
            Recipe recipe, OrbitSource orbits, Path output, Device device, TrainingListener listener) {
        NDManager manager = manager(device);
        SavedState saved = SavedState.read(output.resolve(STATE), manager);
        if (!recipe.sameNetworks(saved.recipe())) {
            throw new IllegalArgumentException(output + " holds the state of a training with networks of other sizes;"
                    + " resume it with its own recipe, or choose another output");
        }
        Networks networks = Networks.of(recipe, manager, saved::network);
        return new Trainer(manager, orbits, output, listener, networks, saved.with(recipe));
    }

    private static NDManager manager(Device device) {
        return Engine.getEngine("PyTorch").newBaseManager(device);
    }

    private int largestBatch() {
        return recipe.stages().stream()
                .mapToInt(stage -> stage.optimization().batch())
                .max()
                .orElse(1);
    }

    /** Ends the run after the step in progress. */
    public void stop() {
        stopped = true;
    }

    /**
     * Trains until all stages are done, {@link #stop} is called, or the time is over; the state is written each interval and at the end.
     *
     * @throws IllegalStateException if one gradient after the other is not finite
     */
    public void run(Duration limit, Duration interval) {
        JniUtils.setGradMode(false);
        JniUtils.setGraphExecutorOptimize(false);
        long end = System.nanoTime() + limit.toNanos();
        while (stageIndex < recipe.stages().size() && !stopped) {
            run(recipe.stages().get(stageIndex), end, interval);
        }
    }

    private void run(Stage stage, long end, Duration interval) {
        Objective objective = objective(stage);
        try (Workers workers =
                        Workers.on(manager.getDevice(), stage.optimization().batch());
                Learning learning = Learning.of(manager, networks, objective.learners(), workers.count())) {
            if (step > 0) {
                learning.restore(start.tensors());
            }
            long saved = System.nanoTime();
            while (step < stage.optimization().steps() && !stopped) {
                TrainingListener.Progress progress = step(stage, objective, learning, workers);
                report(progress);
                if (Thread.interrupted() || System.nanoTime() > end) {
                    stopped = true;
                }
                if (System.nanoTime() - saved > interval.toNanos()) {
                    save(learning);
                    listener.saved(progress);
                    saved = System.nanoTime();
                }
            }
            if (step >= stage.optimization().steps()) {
                learning.settle();
                stageIndex++;
                step = 0;
            }
            save(learning);
        }
    }

    private Objective objective(Stage stage) {
        Optimization settings = stage.optimization();
        Sampling sampling =
                new Sampling(Draws.mix(recipe.seed(), stageIndex), settings.firstOrbit(), settings.orbits());
        if (stage instanceof Stage.Autoencoding autoencoding) {
            return new AutoencodingObjective(recipe, stageIndex, autoencoding, networks, orbits, sampling, manager);
        }
        Stage.Denoising denoising = (Stage.Denoising) stage;
        if (latentScale == 0) {
            latentScale = latents.scale(settings.firstOrbit(), Math.min(SCALE_ORBITS, settings.orbits()));
        }
        return new DenoisingObjective(
                recipe, stageIndex, denoising, networks, orbits, latents, latentScale, sampling, manager);
    }

    private TrainingListener.Progress step(Stage stage, Objective objective, Learning learning, Workers workers) {
        long start = System.nanoTime();
        List<Supplier<NDArray>> shares = objective.loss(step, workers.count());
        CompletableFuture<Void> next = workers.begin(objective.preparations(step + 1));
        double loss = workers.sum(IntStream.range(0, shares.size())
                .<Supplier<Float>>mapToObj(i -> () -> learning.differentiate(i, shares.get(i)))
                .toList());
        double norm = learning.update(stage.optimization(), step);
        double rate = stage.optimization().rate(step);
        step++;
        next.join();
        return new TrainingListener.Progress(
                stage, stageIndex, step, (float) loss, norm, rate, (System.nanoTime() - start) / 1e6);
    }

    private void report(TrainingListener.Progress progress) {
        curve.add(progress);
        if (Double.isFinite(progress.gradientNorm())) {
            skipped = 0;
        } else {
            skipped++;
            listener.skipped(progress);
        }
        listener.stepped(progress);
        if (skipped == PATIENCE) {
            throw new IllegalStateException(
                    "the gradient was not finite in " + PATIENCE + " steps in a row, up to step "
                            + progress.step() + " of the stage \""
                            + progress.stage().name() + "\" (loss " + progress.loss()
                            + "); wanted a finite one: lower the learningRate of the stage or give it the precision F32, and resume");
        }
    }

    /** The model first: a state that says all is done has its model beside it. */
    private void save(Learning learning) {
        new ExportedModel(recipe, latentScale == 0 ? 1 : latentScale)
                .write(output.resolve(MODEL), learning.averaged(networks));
        curve.write(output.resolve(CURVE_PICTURE));
        Map<String, NDArray> tensors = new TreeMap<>();
        networks.parameters()
                .forEach((part, parameters) ->
                        parameters.all().forEach((name, tensor) -> tensors.put(SavedState.key(part, name), tensor)));
        if (step > 0) {
            tensors.putAll(learning.memory());
        }
        new SavedState(recipe, stageIndex, step, latentScale, tensors).write(output.resolve(STATE));
    }

    @Override
    public void close() {
        manager.close();
    }
}
