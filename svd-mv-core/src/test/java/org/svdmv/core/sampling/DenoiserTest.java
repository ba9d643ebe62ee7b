package org.svdmv.core.sampling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.svdmv.core.sampling.Network.Branch;

class DenoiserTest {
    private static final double SIGMA = 3;
    private static final Preconditioning VELOCITY = new Preconditioning.Velocity();

    /** F says 2 with the conditioning and 1 without, so D = c_skip x + c_out (1 + scale). */
    private static final Network TWO_OR_ONE = (x, cNoise, branch) -> x.mul(0).add(branch == Branch.CONDITIONAL ? 2 : 1);

    @Test
    void eachFrameIsGuidedByItsOwnScale() {
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray x = frames(manager);
            Denoiser d = Denoiser.of(TWO_OR_ONE, VELOCITY, new Guidance.Linear(1, 2.5));
            float[] expected = new float[12];
            for (int i = 0; i < 12; i++) {
                double scale = 1 + 0.75 * (i / 4);
                expected[i] = (float) (VELOCITY.cSkip(SIGMA) * i + VELOCITY.cOut(SIGMA) * (1 + scale));
            }
            assertArrayEquals(expected, d.denoise(x, SIGMA).toFloatArray(), 1e-6f);
        }
    }

    @Test
    void theNetworkSeesTheScaledLatentsAndTheScaledNoiseLevel() {
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray x = frames(manager);
            Network echo = (scaled, cNoise, branch) -> scaled.add(cNoise);
            Denoiser d = Denoiser.of(echo, VELOCITY, new Guidance.Unguided());
            float[] expected = new float[12];
            for (int i = 0; i < 12; i++) {
                double f = i / Math.sqrt(10) + Math.log(3) / 4;
                expected[i] = (float) (i / 10.0 - 3 / Math.sqrt(10) * f);
            }
            assertArrayEquals(expected, d.denoise(x, SIGMA).toFloatArray(), 1e-6f);
        }
    }

    @Test
    void withoutGuidanceTheUnconditionalAnswerIsNotComputed() {
        try (NDManager manager = NDManager.newBaseManager()) {
            List<Branch> asked = new ArrayList<>();
            Network network = (x, cNoise, branch) -> {
                asked.add(branch);
                return x;
            };
            for (Guidance flat :
                    List.of(new Guidance.Unguided(), new Guidance.Constant(1), new Guidance.Linear(1, 1))) {
                Denoiser.of(network, VELOCITY, flat).denoise(frames(manager), SIGMA);
            }
            assertEquals(List.of(Branch.CONDITIONAL, Branch.CONDITIONAL, Branch.CONDITIONAL), asked);
        }
    }

    private static NDArray frames(NDManager manager) {
        return manager.arange(12f).reshape(3, 1, 2, 2);
    }
}
