package org.svdmv.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svdmv.tests.Svdmv.Run;

/** The networks answer as the reference implementations did; see golden/README.md. */
class GoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

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
