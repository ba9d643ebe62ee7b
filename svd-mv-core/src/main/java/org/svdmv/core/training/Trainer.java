package org.svdmv.core.training;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.GradientCollector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.svdmv.core.checkpoint.TensorSource;
import org.svdmv.core.kernel.Kernels;

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

    private static final int COMPONENT_ORBITS = 256;
    private static final int SCALE_ORBITS = 64;

    private final NDManager manager = Engine.getEngine("PyTorch").newBaseManager(Device.cpu());
    private final Recipe recipe;
    private final OrbitSource orbits;
    private final Path output;
    private final TrainingListener listener;
    private final Networks networks;
    private final Map<String, NDArray> resumed;
    private final LossCurve curve;
    private int stageIndex;
    private int step;
    private double latentScale;
    private AdamW optimizer;
    private volatile boolean stopped;

    /**
     * @param output an existing directory; where it holds a state, the training resumes
     */
    public Trainer(Recipe recipe, OrbitSource orbits, Path output, TrainingListener listener) {
        this.recipe = recipe;
        this.orbits = orbits;
        this.output = output;
        Path state = output.resolve(STATE);
        this.listener = listener;
        if (Files.exists(state)) {
            StateFile content = StateFile.read(state, manager);
            resumed = content.tensors();
            stageIndex = Integer.parseInt(content.texts().get("stage"));
            step = Integer.parseInt(content.texts().get("step"));
            latentScale = Double.parseDouble(content.texts().get("latentScale"));
            networks = Networks.of(recipe, manager, role -> new Stored(resumed, role));
            refuseOtherSizes(Recipe.of(content.texts().get("recipe")));
        } else {
            resumed = Map.of();
            networks = Networks.of(recipe, manager, begin());
        }
        curve = new LossCurve(output.resolve(CURVE), recipe.stages(), stageIndex, step);
    }

    /** Steps and rates may change between runs; what decides the shapes of the parameters may not. */
    private void refuseOtherSizes(Recipe other) {
        if (!(other.unet().equals(recipe.unet())
                && other.imageEncoder().equals(recipe.imageEncoder())
                && other.encoder().equals(recipe.encoder())
                && other.decoder().equals(recipe.decoder()))) {
            throw new IllegalArgumentException(output + " holds the state of a training with networks of other sizes;"
                    + " resume it with its own recipe, or choose another output");
        }
    }

    /** Tensors of one role in a state. */
    private record Stored(Map<String, NDArray> tensors, Networks.Role role) implements TensorSource {
        @Override
        public boolean has(String name) {
            return tensors.containsKey(key(role, name));
        }

        @Override
        public NDArray take(String name, long... shape) {
            return tensors.get(key(role, name));
        }

        @Override
        public void pass(String name, long... shape) {}
    }

    private static String key(Networks.Role role, String name) {
        return role + "/" + name;
    }

    /** Random weights, but for an autoencoder that is to be learned: it begins with the principal components of the data. */
    private Function<Networks.Role, TensorSource> begin() {
        Map<Networks.Role, Map<String, float[]>> values = new EnumMap<>(Networks.Role.class);
        if (recipe.stages().stream().anyMatch(Stage.Autoencoding.class::isInstance)) {
            PrincipalComponents components = PrincipalComponents.of(
                    manager,
                    orbits,
                    Math.min(COMPONENT_ORBITS, recipe.orbits()),
                    recipe.frames(),
                    recipe.imageSize(),
                    recipe.encoder().factor(),
                    recipe.encoder().latentChannels());
            values.put(Networks.Role.ENCODER, PatchAutoencoder.encoder(components, recipe.encoder()));
            Initializer initializer = Networks.initializer(recipe, Networks.Role.DECODER);
            values.put(Networks.Role.DECODER, PatchAutoencoder.decoder(components, recipe.decoder(), initializer));
        }
        return role -> new Given(manager, values.getOrDefault(role, Map.of()));
    }

    /** Tensors by name. */
    private record Given(NDManager manager, Map<String, float[]> values) implements TensorSource {
        @Override
        public boolean has(String name) {
            return values.containsKey(name);
        }

        @Override
        public NDArray take(String name, long... shape) {
            return manager.create(values.get(name), new Shape(shape));
        }

        @Override
        public void pass(String name, long... shape) {}
    }

    /** Ends the run after the step in progress. */
    public void stop() {
        stopped = true;
    }

    /** Trains until all stages are done, {@link #stop} is called, or the time is over; the state is written each interval and at the end. */
    public void run(Duration limit, Duration interval) {
        JniUtils.setGradMode(false);
        JniUtils.setGraphExecutorOptimize(false);
        long end = System.nanoTime() + limit.toNanos();
        long saved = System.nanoTime();
        while (stageIndex < recipe.stages().size() && !stopped) {
            Stage stage = recipe.stages().get(stageIndex);
            Objective objective = objective(stage);
            begin(objective.learners());
            while (step < stage.optimization().steps() && !stopped) {
                TrainingListener.Progress progress = step(stage, objective);
                curve.add(progress);
                listener.stepped(progress);
                if (Thread.interrupted() || System.nanoTime() > end) {
                    stopped = true;
                }
                if (System.nanoTime() - saved > interval.toNanos()) {
                    save();
                    listener.saved(progress);
                    saved = System.nanoTime();
                }
            }
            if (step == stage.optimization().steps()) {
                finish();
            }
        }
        save();
    }

    private Objective objective(Stage stage) {
        Sampling sampling = new Sampling(
                Draws.mix(recipe.seed(), stageIndex), stage.optimization().orbits());
        if (stage instanceof Stage.Autoencoding autoencoding) {
            return new AutoencodingObjective(recipe, stageIndex, autoencoding, networks, orbits, sampling, manager);
        }
        Stage.Denoising denoising = (Stage.Denoising) stage;
        learn(Set.of());
        Latents latents = new Latents(
                recipe, orbits, networks, manager, stage.optimization().precision());
        if (latentScale == 0) {
            latentScale =
                    latents.scale(Math.min(SCALE_ORBITS, stage.optimization().orbits()));
        }
        return new DenoisingObjective(
                recipe, stageIndex, denoising, networks, orbits, latents, latentScale, sampling, manager);
    }

    private void begin(Set<Networks.Role> roles) {
        learn(roles);
        Map<String, NDArray> learning = learning(roles);
        optimizer = new AdamW(manager, learning);
        if (step > 0) {
            restore("average/", learning, optimizer.averages());
            restore("first/", learning, optimizer.firstMoments());
            restore("second/", learning, optimizer.secondMoments());
        }
    }

    private void learn(Set<Networks.Role> roles) {
        networks.parameters().forEach((role, parameters) -> parameters
                .tensors()
                .values()
                .forEach(tensor -> tensor.setRequiresGradient(roles.contains(role))));
    }

    private Map<String, NDArray> learning(Set<Networks.Role> roles) {
        Map<String, NDArray> learning = new TreeMap<>();
        for (Networks.Role role : roles) {
            networks.parameters().get(role).tensors().forEach((name, tensor) -> learning.put(key(role, name), tensor));
        }
        return learning;
    }

    private void restore(String prefix, Map<String, NDArray> learning, NDArray[] targets) {
        NDArray[] sources = learning.keySet().stream()
                .map(name -> resumed.get(prefix + name))
                .toArray(NDArray[]::new);
        Kernels.copyAll(targets, sources);
    }

    private TrainingListener.Progress step(Stage stage, Objective objective) {
        long start = System.nanoTime();
        float loss;
        try (NDScope scope = new NDScope()) {
            try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
                NDArray value = objective.loss(step);
                collector.backward(value);
                loss = value.getFloat();
            }
        }
        double norm = optimizer.update(stage.optimization(), step);
        double rate = stage.optimization().rate(step);
        step++;
        return new TrainingListener.Progress(
                stage, stageIndex, step, loss, norm, rate, (System.nanoTime() - start) / 1e6);
    }

    private void finish() {
        Map<String, NDArray> learning = learning(
                recipe.stages().get(stageIndex) instanceof Stage.Autoencoding
                        ? Set.of(Networks.Role.DECODER)
                        : Set.of(Networks.Role.UNET, Networks.Role.IMAGE_ENCODER));
        Kernels.copyAll(learning.values().toArray(NDArray[]::new), optimizer.averages());
        stageIndex++;
        step = 0;
        save();
    }

    private void save() {
        Map<String, NDArray> tensors = new TreeMap<>();
        networks.parameters()
                .forEach((role, parameters) ->
                        parameters.all().forEach((name, tensor) -> tensors.put(key(role, name), tensor)));
        if (step > 0) {
            put(tensors, "average/", optimizer.averages());
            put(tensors, "first/", optimizer.firstMoments());
            put(tensors, "second/", optimizer.secondMoments());
        }
        Map<String, String> texts = Map.of(
                "stage", Integer.toString(stageIndex),
                "step", Integer.toString(step),
                "latentScale", Double.toString(latentScale),
                "recipe", recipe.toJson());
        new StateFile(tensors, texts).write(output.resolve(STATE));
        export();
        curve.write(output.resolve(CURVE_PICTURE));
    }

    /** Writes the averaged weights as a model. */
    private void export() {
        Map<Networks.Role, Map<String, NDArray>> tensors = new EnumMap<>(Networks.Role.class);
        networks.parameters().forEach((role, parameters) -> tensors.put(role, new TreeMap<>(parameters.all())));
        if (step > 0) {
            for (int i = 0; i < optimizer.names().size(); i++) {
                String[] key = optimizer.names().get(i).split("/", 2);
                tensors.get(Networks.Role.valueOf(key[0])).put(key[1], optimizer.averages()[i]);
            }
        }
        new ExportedModel(recipe, latentScale == 0 ? 1 : latentScale).write(output.resolve(MODEL), tensors);
    }

    private void put(Map<String, NDArray> tensors, String prefix, NDArray[] values) {
        int i = 0;
        for (String name : optimizer.names()) {
            tensors.put(prefix + name, values[i++]);
        }
    }

    @Override
    public void close() {
        manager.close();
    }
}
