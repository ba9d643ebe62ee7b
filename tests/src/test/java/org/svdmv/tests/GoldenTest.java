package org.svdmv.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svdmv.core.checkpoint.Checkpoint;
import org.svdmv.core.checkpoint.StoredTensors;
import org.svdmv.core.kernel.Precision;
import org.svdmv.core.pipeline.Conditioner;
import org.svdmv.tests.Svdmv.Run;

/** The networks answer as the reference implementations did; see golden/README.md. */
class GoldenTest {
    private static final Path GOLDEN = Golden.FOLDER;

    @ParameterizedTest
    @CsvSource({
        "sv3d_u, f32, 11",
        "sv3d_p, f32, 11",
        "svd, f32, 11",
        "sv3d_u, bf16, 11",
        "sv3d_p, bf16, 11",
        "svd, bf16, 11"
    })
    void everyStageOfTheSgmModelsIsWithinTolerance(String model, String dtype, int stages) {
        Run run = verify(
                GOLDEN.resolve(model + ".safetensors"),
                GOLDEN.resolve(model + ".golden.safetensors"),
                "--dtype",
                dtype);
        assertFaithful(run, stages);
    }

    @ParameterizedTest
    @CsvSource({"f32, 6", "bf16, 6"})
    void everyStageOfTheDiffusersPipelineIsWithinTolerance(String dtype, int stages) {
        Path folder = GOLDEN.resolve("diffusers-svd");
        assertFaithful(verify(folder, folder.resolve("golden.safetensors"), "--dtype", dtype), stages);
    }

    /** The reference encoded the picture of the sgm runs; image.png is that picture rounded to 8 bits. */
    @Test
    void theDiffusersEncoderIsWithinToleranceOnTheUnroundedPicture() {
        Checkpoint checkpoint = Checkpoint.open(GOLDEN.resolve("diffusers-svd"));
        try (StoredTensors diffusers = StoredTensors.open(GOLDEN.resolve("diffusers-svd/golden.safetensors"));
                StoredTensors sgm = StoredTensors.open(GOLDEN.resolve("svd.golden.safetensors"));
                NDScope scope = new NDScope()) {
            NDArray wanted = diffusers.tensor("vae_mode");
            NDArray got = new Conditioner(checkpoint, Precision.F32, Device.cpu()).concat(sgm.tensor("image"));
            assertEquals(0, got.sub(wanted).norm().getFloat() / wanted.norm().getFloat(), 1e-4);
        }
    }

    @Test
    void theDescriptionMayLieElsewhere(@TempDir Path folder) throws IOException {
        Path weights = Files.copy(GOLDEN.resolve("sv3d_u.safetensors"), folder.resolve("some.safetensors"));
        Run run = verify(
                weights,
                GOLDEN.resolve("sv3d_u.golden.safetensors"),
                "--spec",
                GOLDEN.resolve("golden.json"),
                "--json");
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().contains("\"faithful\" : true"), run.out());
    }

    @Test
    void anotherScheduleIsFoundOut(@TempDir Path folder) throws IOException {
        String spec = Files.readString(GOLDEN.resolve("golden.json"));
        Path wrong = Files.writeString(folder.resolve("golden.json"), spec.replace("\"max\": 700.0", "\"max\": 690.0"));
        Run run = verify(
                GOLDEN.resolve("sv3d_u.safetensors"), GOLDEN.resolve("sv3d_u.golden.safetensors"), "--spec", wrong);
        assertEquals(1, run.exitCode(), run.out());
        assertTrue(run.out().matches("(?s).*sigmas +\\S+ +of +1e-04 +OVER.*"), run.out());
        assertTrue(run.err().contains("NOT within tolerance"), run.err());
    }

    /** The reference encoded the picture before it became 8 bits; the golden data of sgm has it in float. */
    @Test
    void theEncoderOfDiffusersIsExactOnThePictureInFloat() {
        Path folder = GOLDEN.resolve("diffusers-svd");
        try (StoredTensors sgm = StoredTensors.open(GOLDEN.resolve("svd.golden.safetensors"));
                StoredTensors diffusers = StoredTensors.open(folder.resolve("golden.safetensors"))) {
            Conditioner conditioner = new Conditioner(Checkpoint.open(folder), Precision.F32, Device.cpu());
            NDArray golden = diffusers.tensor("vae_mode");
            NDArray ours = conditioner.concat(sgm.tensor("image"));
            double error = ours.sub(golden).norm().getFloat() / golden.norm().getFloat();
            assertTrue(error <= 1e-4, "error " + error);
        }
    }

    /** Epsilons alone are told apart: with those of sgm everywhere the error is ten times this. */
    @Test
    void theEpsilonsOfDiffusersAreItsOwn() {
        Path folder = GOLDEN.resolve("diffusers-svd");
        Run run = verify(folder, folder.resolve("golden.safetensors"));
        Matcher error = Pattern.compile("unet_out +(\\S+)").matcher(run.out());
        assertTrue(error.find() && Double.parseDouble(error.group(1)) < 5e-6, run.out());
    }

    @Test
    void goldenDataOfAnotherModelIsRefused() {
        Run run = verify(GOLDEN.resolve("sv3d_u.safetensors"), GOLDEN.resolve("svd.golden.safetensors"));
        assertEquals(3, run.exitCode(), run.err());
        assertTrue(run.err().contains("golden tensor vector has shape (5, 768)"), run.err());
    }

    @Test
    void whatIsNoGoldenDataIsRefused() {
        Path weights = GOLDEN.resolve("sv3d_u.safetensors");
        Run run = verify(weights, weights);
        assertEquals(3, run.exitCode(), run.err());
        assertTrue(run.err().contains("this is no golden data"), run.err());
    }

    private static Run verify(Path weights, Path golden, Object... more) {
        Object[] args = new Object[6 + more.length];
        System.arraycopy(new Object[] {"models", "verify", "--weights", weights, "--golden", golden}, 0, args, 0, 6);
        System.arraycopy(more, 0, args, 6, more.length);
        return Svdmv.run(args);
    }

    private static void assertFaithful(Run run, int stages) {
        assertEquals(0, run.exitCode(), run.out() + run.err());
        assertEquals(
                stages, run.out().lines().filter(line -> line.endsWith("  ok")).count(), run.out());
    }
}
