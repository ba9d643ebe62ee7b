package org.svdmv.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svdmv.core.checkpoint.Checkpoint;
import org.svdmv.core.checkpoint.Part;
import org.svdmv.core.checkpoint.PartName;
import org.svdmv.core.kernel.Kernels;
import org.svdmv.core.kernel.Precision;
import org.svdmv.core.training.Recipe;
import org.svdmv.tests.Svdmv.Run;

/** {@code svdmv train --init}: a short step on each kind of checkpoint. */
class TrainingTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @TempDir
    Path folder;

    /** The recipe for the full model, made short and small: two views of 64 pixels, one step. */
    private Path recipe(String quantities, String widths, int width) throws IOException {
        String full;
        try (var in = Recipe.class.getResourceAsStream("svd-mv.json")) {
            full = new String(in.readAllBytes());
        }
        String small = full.replace("\"imageSize\": 576", "\"imageSize\": 64")
                .replace("\"frames\": 21", "\"frames\": 2")
                .replaceFirst("\"vectorWidths\": \\[[^\\]]*\\]", "\"vectorWidths\": [" + widths + "]")
                .replaceFirst("\"vectorQuantities\": \\[[^\\]]*\\]", "\"vectorQuantities\": [" + quantities + "]")
                .replace("\"vectorWidth\": 1024", "\"vectorWidth\": " + width)
                .replace("\"steps\": 12000", "\"steps\": 1")
                .replace("\"warmUp\": 100", "\"warmUp\": 0")
                .replace("\"batch\": 16", "\"batch\": 1")
                .replace("\"orbits\": 1000", "\"orbits\": 1")
                .replace("\"learningRate\": 1e-5", "\"learningRate\": 1e-2")
                .replace("\"dropout\": 0.1", "\"dropout\": 0")
                .replace("BF16", "F32");
        return Files.writeString(folder.resolve("short.json"), small);
    }

    private Path recipe() throws IOException {
        return recipe("\"COND_AUG\", \"POLARS_RAD\", \"AZIMUTHS_RAD\"", "256, 512, 512", 1280);
    }

    private Run train(Path model, Path recipe, String output) {
        return Svdmv.run(
                "train", "--init", model, "--recipe", recipe, "--threads", 1, "--output", folder.resolve(output));
    }

    @ParameterizedTest
    @CsvSource({
        "sv3d_p.safetensors, cond_aug 256 polars_rad 512 azimuths_rad 512, false",
        "sv3d_u.safetensors, cond_aug 256 polars_rad 512 azimuths_rad 512, true",
        "svd.safetensors, fps_id 256 motion_bucket_id 256 cond_aug 256 polars_rad 512 azimuths_rad 512, true",
        "diffusers-svd, fps_id 32 motion_bucket_id 32 cond_aug 32 polars_rad 512 azimuths_rad 512, true",
    })
    void aCheckpointIsTrainedOnAndTheResultIsAModelWithItsAutoencoder(String name, String vector, boolean added)
            throws IOException {
        Path path = GOLDEN.resolve(name);
        Run run = train(path, recipe(), "out");
        assertEquals(0, run.exitCode(), run.err());
        assertEquals(added, run.err().contains("label_emb.0.0.weight reads"), run.err());
        assertEquals(added, run.err().contains("polars_rad (512 columns), azimuths_rad (512 columns)"), run.err());
        Checkpoint before = Checkpoint.open(path);
        Checkpoint after = Checkpoint.open(folder.resolve("out/model.safetensors"));
        assertEquals(
                List.of(vector.split(" (?=[a-z])")),
                after.facts().vector().stream()
                        .map(v -> v.name() + " " + v.width())
                        .toList());
        assertEquals(before.facts().latentScale(), after.facts().latentScale());
        assertEquals(before.facts().encoder(), after.facts().encoder());
        assertEquals(before.facts().decoder(), after.facts().decoder());
        assertEquals(
                before.facts().unet().downNormEpsilon(), after.facts().unet().downNormEpsilon());
        assertEquals(List.of(), after.unknown());
        assertKept(before, after, PartName.ENCODER, "encoder.conv_in.weight", 32, 3, 3, 3);
        assertKept(before, after, PartName.DECODER, "decoder.conv_in.weight", 64, 4, 3, 3);
        assertKept(before, after, PartName.IMAGE_ENCODER, "proj", 32, 24);
        assertFalse(difference(before, after, PartName.UNET, "out.2.weight", 4, 32, 3, 3) == 0);
    }

    private static void assertKept(Checkpoint before, Checkpoint after, PartName part, String name, long... shape) {
        assertEquals(0, difference(before, after, part, name, shape), name);
    }

    private static float difference(Checkpoint before, Checkpoint after, PartName part, String name, long... shape) {
        try (Part a = before.open(part, Precision.F32, Device.cpu());
                Part b = after.open(part, Precision.F32, Device.cpu())) {
            NDArray rounded = Kernels.cast(Kernels.cast(a.take(name, shape), Precision.F16), Precision.F32);
            return rounded.sub(b.take(name, shape)).abs().max().getFloat();
        }
    }

    @Test
    void aModelTrainedHereIsTrainedOnAndToldNothingNew() throws IOException {
        assertEquals(
                0,
                train(GOLDEN.resolve("sv3d_u.safetensors"), recipe(), "first").exitCode());
        Path first = folder.resolve("first/model.safetensors");
        Run run = train(first, recipe(), "second");
        assertEquals(0, run.exitCode(), run.err());
        assertFalse(run.err().contains("label_emb"), run.err());
        assertEquals(
                Checkpoint.open(first).facts(),
                Checkpoint.open(folder.resolve("second/model.safetensors")).facts());
    }

    @Test
    void aTrainingThatIsResumedTakesNoOtherModel() throws IOException {
        Path model = GOLDEN.resolve("sv3d_p.safetensors");
        assertEquals(0, train(model, recipe(), "out").exitCode());
        byte[] state = Files.readAllBytes(folder.resolve("out/state.safetensors"));
        Run again = train(model, recipe(), "out");
        assertEquals(2, again.exitCode());
        assertTrue(again.err().contains("holds a training already; add --resume"), again.err());
        Run both = Svdmv.run("train", "--resume", "--init", model, "--output", folder.resolve("out"));
        assertEquals(2, both.exitCode());
        assertTrue(both.err().contains("leave --init out"), both.err());
        assertArrayEquals(state, Files.readAllBytes(folder.resolve("out/state.safetensors")));
    }

    @Test
    void aModelThatIsNotThereIsABadInputAndLeavesNothing() throws IOException {
        Run run = train(folder.resolve("none.safetensors"), recipe(), "out");
        assertEquals(3, run.exitCode(), run.err());
        assertTrue(run.err().contains("none.safetensors"), run.err());
        assertFalse(Files.exists(folder.resolve("out")));
    }
}
