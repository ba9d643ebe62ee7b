package org.svdmv.core.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svdmv.core.checkpoint.Checkpoint;
import org.svdmv.core.checkpoint.Part;
import org.svdmv.core.checkpoint.PartName;
import org.svdmv.core.checkpoint.TensorSource;
import org.svdmv.core.checkpoint.Weights;
import org.svdmv.core.kernel.Kernels;
import org.svdmv.core.kernel.Precision;
import org.svdmv.core.model.VideoUNet;
import org.svdmv.core.training.TinyTraining.Told;

class TrainerTest {
    private static final Recipe RECIPE = TinyTraining.RECIPE;
    private static final int ALL = Integer.MAX_VALUE;

    @TempDir
    Path folder;

    private Path folder(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    /** Stages of 4 steps: 3 ends within the first, 4 at its end, 5 runs over the border, 6 and 7 end within the second. */
    @Test
    void aTrainingInPiecesEndsWithTheSameBytesAsOneInOnePiece() throws IOException {
        Path whole = folder("whole");
        Told told = TinyTraining.train(RECIPE, TinyTraining.BALLS, whole, ALL);
        assertEquals(8, told.steps.size());
        for (List<Integer> pieces : List.of(List.of(3, 3, ALL), List.of(4, 3, ALL))) {
            Path resumed = folder("resumed" + pieces);
            for (int steps : pieces) {
                TinyTraining.train(RECIPE, TinyTraining.BALLS, resumed, steps);
            }
            for (String file : List.of(Trainer.STATE, Trainer.MODEL)) {
                assertArrayEquals(
                        Files.readAllBytes(whole.resolve(file)), Files.readAllBytes(resumed.resolve(file)), file);
            }
            assertEquals(losses(whole), losses(resumed));
        }
    }

    /** Stage, step and loss of each row of the curve. */
    private static List<String> losses(Path folder) throws IOException {
        return Files.readAllLines(folder.resolve(Trainer.CURVE)).stream()
                .map(line -> line.replaceFirst("(,[^,]*){3}$", ""))
                .toList();
    }

    @Test
    void theExportedModelOpensAndAnswersAsTheAveragedWeights() throws IOException {
        TinyTraining.train(RECIPE, TinyTraining.BALLS, folder, 7);
        Checkpoint model = Checkpoint.open(folder.resolve(Trainer.MODEL));
        assertEquals(RECIPE.unet(), model.facts().unet());
        assertEquals(RECIPE.imageEncoder(), model.facts().imageEncoder());
        assertEquals(RECIPE.encoder(), model.facts().encoder());
        assertEquals(RECIPE.decoder(), model.facts().decoder());
        assertEquals(RECIPE.vector(), model.facts().vector());
        assertEquals(RECIPE.frames(), model.facts().frames());
        assertEquals(RECIPE.sampling(), model.facts().sampling());
        assertEquals(List.of(), model.unknown());
        try (NDManager manager = NDManager.newBaseManager();
                Part part = model.open(PartName.UNET, Precision.F32, Device.cpu())) {
            SavedState state = SavedState.read(folder.resolve(Trainer.STATE), manager);
            assertEquals(state.latentScale(), model.facts().latentScale());
            VideoUNet exported = VideoUNet.load(part.weights(), RECIPE.unet());
            assertEquals(List.of(), part.untaken());
            VideoUNet averaged = VideoUNet.load(new Weights(new Averages(state), ""), RECIPE.unet());
            NDArray expected = answer(averaged, manager);
            assertArrayEquals(expected.toFloatArray(), answer(exported, manager).toFloatArray());
            assertTrue(expected.norm().getFloat() > 1e-3);
        }
    }

    /** The averages in a state, rounded as the file's. */
    private record Averages(SavedState state) implements TensorSource {
        @Override
        public boolean has(String name) {
            return state.tensors().containsKey("average/" + SavedState.key(PartName.UNET, name));
        }

        @Override
        public NDArray take(String name, long... shape) {
            NDArray average = state.tensors().get("average/" + SavedState.key(PartName.UNET, name));
            return Kernels.cast(Kernels.cast(average, Precision.F16), Precision.F32);
        }

        @Override
        public void pass(String name, long... shape) {}
    }

    private static NDArray answer(VideoUNet unet, NDManager manager) {
        manager.getEngine().setRandomSeed(1);
        return unet.apply(
                manager.randomNormal(new Shape(4, 8, 8, 8)),
                manager.randomNormal(new Shape(1)),
                manager.randomNormal(new Shape(1, 32)),
                manager.randomNormal(new Shape(4, 64)),
                4);
    }

    /** I single views, II orbits, III a few steps on the best orbits. */
    @Test
    void aModelIsTrainedOnSingleViewsThenOnOrbitsThenOnTheBestOfThem() throws IOException {
        String one = TinyTraining.DENOISING.replace("\"orbits\", \"frames\": 4", "\"views\", \"frames\": 1");
        String three = TinyTraining.DENOISING
                .replace("\"name\": \"orbits\"", "\"name\": \"best\"")
                .replace("\"orbits\": 5", "\"firstOrbit\": 7, \"orbits\": 2")
                .replace("\"learningRate\": 1e-3", "\"learningRate\": 1e-5")
                .replace("\"steps\": 4", "\"steps\": 3");
        Recipe recipe = Recipe.of(TinyTraining.replaced(
                TinyTraining.JSON, TinyTraining.DENOISING, one + ", " + TinyTraining.DENOISING + ", " + three));
        Set<Integer> seen = Collections.synchronizedSet(new TreeSet<>());
        OrbitSource source = index -> {
            seen.add(index);
            return TinyTraining.BALLS.orbit(index);
        };
        Told told = TinyTraining.train(recipe, source, folder, 4 + 4 + 4);
        assertEquals(
                List.of("autoencoder", "views", "orbits"),
                told.steps.stream().map(p -> p.stage().name()).distinct().toList());
        seen.clear();
        told = TinyTraining.train(recipe, source, folder, ALL);
        assertEquals(Set.of(7, 8), seen);
        assertEquals(3, told.steps.size());
        assertEquals(1e-5, told.steps.get(1).rate());
        assertTrue(told.steps.stream().allMatch(p -> Double.isFinite(p.loss())));
    }

    /** One object, always the same amount of noise. */
    @Test
    void theLossFallsWhereThereIsSomethingToLearn() {
        String one = TinyTraining.DENOISING
                .replace("\"steps\": 4", "\"steps\": 30")
                .replace("\"orbits\": 5", "\"orbits\": 1")
                .replace("\"stdLogSigma\": 1.5", "\"stdLogSigma\": 0")
                .replace("\"learningRate\": 1e-3", "\"learningRate\": 3e-3");
        Recipe recipe = TinyTraining.with(TinyTraining.AUTOENCODING + ",\n" + TinyTraining.DENOISING, one);
        double[] losses = TinyTraining.train(recipe, TinyTraining.BALLS, folder, ALL).steps.stream()
                .mapToDouble(TrainingListener.Progress::loss)
                .toArray();
        double last = Arrays.stream(losses, 25, 30).average().orElseThrow();
        assertTrue(last < 0.75 * losses[0], losses[0] + " to " + last);
    }

    @Test
    void gradientsThatAreNotFiniteAreSaidAndEndTheTrainingAfterTen() {
        Recipe recipe = Recipe.of(TinyTraining.JSON
                .replace("\"learningRate\": 1e-3", "\"learningRate\": 1e30")
                .replace("\"steps\": 4", "\"steps\": 40"));
        Told told = new Told(ALL);
        try (Trainer trainer = Trainer.begin(recipe, TinyTraining.BALLS, folder, Device.cpu(), told)) {
            String message = assertThrows(
                            IllegalStateException.class, () -> trainer.run(Duration.ofHours(1), Duration.ofHours(1)))
                    .getMessage();
            assertTrue(message.contains("not finite in 10 steps in a row"), message);
            assertTrue(message.contains("stage \"autoencoder\"") && message.contains("learningRate"), message);
        }
        assertEquals(10, told.skipped.size());
        assertFalse(Double.isFinite(told.skipped.get(0).gradientNorm()));
        assertFalse(Files.exists(folder.resolve(Trainer.STATE)));
    }

    @Test
    void theStateOfOtherNetworksIsRefused() {
        TinyTraining.train(RECIPE, TinyTraining.BALLS, folder, 1);
        Recipe other = TinyTraining.with("\"mlpWidth\": 64", "\"mlpWidth\": 96");
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> Trainer.resume(other, TinyTraining.BALLS, folder, Device.cpu(), new Told(1)))
                .getMessage();
        assertTrue(message.contains("networks of other sizes"), message);
    }

    @Test
    void aModelThatIsTrainedOnBeginsAsItWasWhateverElseItIsTold() throws IOException {
        Recipe small = Recipe.of(TinyTraining.JSON
                .replace(
                        "\"vectorWidths\": [16, 24, 24]",
                        "\"vectorWidths\": [16], \"vectorQuantities\": [\"COND_AUG\"]")
                .replace("\"vectorWidth\": 64", "\"vectorWidth\": 16"));
        TinyTraining.train(small, TinyTraining.BALLS, folder("small"), ALL);
        Checkpoint model = Checkpoint.open(folder.resolve("small").resolve(Trainer.MODEL));
        Recipe recipe = RECIPE.on(model.facts());
        assertEquals(RECIPE.vector(), recipe.vector());
        assertEquals(
                List.of("orbits"), recipe.stages().stream().map(Stage::name).toList());
        Told told = new Told(ALL);
        try (NDManager manager = NDManager.newBaseManager();
                Part part = model.open(PartName.UNET, Precision.F32, Device.cpu());
                Inherited inherited = new Inherited(model, recipe.vector(), told)) {
            VideoUNet before = VideoUNet.load(part.weights(), model.facts().unet());
            VideoUNet after = Networks.of(recipe, manager, inherited::of).unet(Precision.F32);
            assertEquals(List.of("label_emb.0.0.weight[polars_rad, azimuths_rad]"), told.added);
            NDArray x = manager.randomNormal(new Shape(4, 8, 8, 8));
            NDArray level = manager.randomNormal(new Shape(1));
            NDArray context = manager.randomNormal(new Shape(1, 32));
            NDArray vector = manager.randomNormal(new Shape(4, 64));
            NDArray expected = before.apply(x, level, context, vector.get(":, :16"), 4);
            NDArray difference = after.apply(x, level, context, vector, 4).sub(expected);
            assertTrue(expected.norm().getFloat() > 1e-3);
            assertTrue(difference.norm().getFloat() < 1e-5 * expected.norm().getFloat());
        }
    }

    @Test
    void aModelThatIsTrainedOnKeepsItsAutoencoderAndItsScaleAndLearns() throws IOException {
        TinyTraining.train(RECIPE, TinyTraining.BALLS, folder("first"), ALL);
        Checkpoint first = Checkpoint.open(folder.resolve("first").resolve(Trainer.MODEL));
        Recipe recipe = RECIPE.on(first.facts());
        Told told = TinyTraining.train(recipe, first, TinyTraining.BALLS, folder("second"), 2);
        assertEquals(List.of(), told.added);
        TinyTraining.train(recipe, TinyTraining.BALLS, folder("second"), ALL);
        Checkpoint second = Checkpoint.open(folder.resolve("second").resolve(Trainer.MODEL));
        assertEquals(first.facts(), second.facts());
        try (NDManager manager = NDManager.newBaseManager()) {
            SavedState before = SavedState.read(folder.resolve("first").resolve(Trainer.STATE), manager);
            SavedState after = SavedState.read(folder.resolve("second").resolve(Trainer.STATE), manager);
            for (String kept : List.of("ENCODER/encoder.conv_in.weight", "DECODER/decoder.conv_in.weight")) {
                NDArray rounded = Kernels.cast(Kernels.cast(before.tensors().get(kept), Precision.F16), Precision.F32);
                assertArrayEquals(
                        rounded.toFloatArray(), after.tensors().get(kept).toFloatArray(), kept);
            }
            for (String learned : List.of("UNET/out.2.weight", "IMAGE_ENCODER/proj")) {
                NDArray moved =
                        after.tensors().get(learned).sub(before.tensors().get(learned));
                assertTrue(moved.abs().max().getFloat() > 1e-4, learned);
            }
        }
    }
}
