package org.svdmv.core.training;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.svdmv.core.checkpoint.Checkpoint;
import org.svdmv.core.checkpoint.PartName;
import org.svdmv.core.checkpoint.TensorSource;
import org.svdmv.core.checkpoint.VectorCondition;

/** A training that takes milliseconds: orbits of 4 views at 16 pixels, latents of 8, an autoencoder stage and a denoising stage of 4 steps. */
final class TinyTraining {
    static final int SIZE = 16;
    static final int FRAMES = 4;
    static final int LATENT_CHANNELS = 4;
    static final OrbitSource BALLS = Balls.source(FRAMES, SIZE);

    static final String OPTIMIZATION =
            """
            {"steps": 4, "batch": 2, "orbits": 5, "learningRate": 1e-3, "warmUp": 2, "finalRate": 0.1, "beta2": 0.99,
             "weightDecay": 0.01, "average": 0.9, "clip": 1.0, "precision": "F32"}""";
    static final String AUTOENCODING =
            "{\"kind\": \"autoencoding\", \"name\": \"autoencoder\", \"squareWeight\": 4, \"edgeWeight\": 0.5,\n"
                    + " \"optimization\": " + OPTIMIZATION + "}";
    static final String DENOISING =
            "{\"kind\": \"denoising\", \"name\": \"orbits\", \"frames\": 4, \"meanLogSigma\": 0.7, \"stdLogSigma\": 1.5,\n"
                    + " \"dropout\": 0.2, \"optimization\": " + OPTIMIZATION + "}";
    static final String JSON =
            """
            {"seed": 3, "imageSize": 16, "frames": 4,
             "unet": {"inChannels": 8, "outChannels": 4, "modelChannels": 64, "channelMult": [1, 1], "resBlocks": 1,
              "attentionLevels": [1], "headChannels": 32, "transformerDepth": 1, "contextWidth": 32, "vectorWidth": 64,
              "downNormEpsilon": 1e-5},
             "imageEncoder": {"imageSize": 16, "patchSize": 8, "width": 32, "layers": 1, "heads": 2, "mlpWidth": 64,
              "embedding": 32},
             "encoder": {"channels": 128, "channelMult": [1, 1], "resBlocks": 0, "latentChannels": 4,
              "quantConvolution": true, "temporal": false},
             "decoder": {"channels": 96, "channelMult": [1, 1], "resBlocks": 0, "latentChannels": 4,
              "quantConvolution": false, "temporal": false},
             "conditioningNoise": 1e-5, "vectorWidths": [16, 24, 24],
             "sampling": {"sampler": "HEUN", "steps": 2, "guidance": "CONSTANT", "guidanceMin": 1, "guidanceMax": 1,
              "sigmaMin": 0.01, "sigmaMax": 80, "rho": 7, "preconditioning": "VELOCITY", "sigmaData": 1},
             "stages": [
            """
                    + AUTOENCODING + ",\n" + DENOISING + "]}";
    static final Recipe RECIPE = Recipe.of(JSON);

    private TinyTraining() {}

    /** The recipe with something else in its text. */
    static Recipe with(String from, String to) {
        return Recipe.of(replaced(JSON, from, to));
    }

    static String replaced(String text, String from, String to) {
        if (!text.contains(from)) {
            throw new IllegalArgumentException("no " + from + " in " + text);
        }
        return text.replace(from, to);
    }

    /** Networks none of whose tensors is zero, as those that close a branch are at first. */
    static Networks networks(NDManager manager, Recipe recipe) {
        return Networks.of(recipe, manager, part -> new Noisy(manager, part));
    }

    private record Noisy(NDManager manager, PartName part) implements TensorSource {
        @Override
        public boolean has(String name) {
            return false;
        }

        @Override
        public NDArray take(String name, long... shape) {
            float[] values = new Initializer(part.ordinal()).values(name, shape);
            SplittableRandom random = new SplittableRandom(name.hashCode());
            for (int i = 0; i < values.length; i++) {
                values[i] += (float) random.nextDouble(-0.1, 0.1);
            }
            return manager.create(values, new Shape(shape));
        }

        @Override
        public void pass(String name, long... shape) {}
    }

    /** Begins or goes on, for so many steps. */
    static Told train(Recipe recipe, OrbitSource orbits, Path folder, int steps) {
        Told told = new Told(steps);
        boolean begun = Files.exists(folder.resolve(Trainer.STATE));
        return run(
                told,
                begun
                        ? Trainer.resume(recipe, orbits, folder, Device.cpu(), told)
                        : Trainer.begin(recipe, orbits, folder, Device.cpu(), told));
    }

    /** Begins with a model, for so many steps. */
    static Told train(Recipe recipe, Checkpoint model, OrbitSource orbits, Path folder, int steps) {
        Told told = new Told(steps);
        return run(told, Trainer.begin(recipe, model, orbits, folder, Device.cpu(), told));
    }

    private static Told run(Told told, Trainer trainer) {
        try (trainer) {
            told.enough = trainer::stop;
            trainer.run(Duration.ofHours(1), Duration.ofHours(1));
        }
        return told;
    }

    /** What a training has told. */
    static final class Told implements TrainingListener {
        final List<String> added = new ArrayList<>();
        final List<Progress> steps = new ArrayList<>();
        final List<Progress> skipped = new ArrayList<>();
        private final int limit;
        private Runnable enough = () -> {};

        Told(int limit) {
            this.limit = limit;
        }

        @Override
        public void added(String tensor, List<VectorCondition> numbers) {
            added.add(tensor + numbers.stream().map(VectorCondition::name).toList());
        }

        @Override
        public void stepped(Progress progress) {
            steps.add(progress);
            if (steps.size() == limit) {
                enough.run();
            }
        }

        @Override
        public void skipped(Progress progress) {
            skipped.add(progress);
        }

        @Override
        public void saved(Progress progress) {}
    }
}
