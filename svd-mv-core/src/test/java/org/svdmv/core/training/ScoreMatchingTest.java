package org.svdmv.core.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.svdmv.core.sampling.Preconditioning;

class ScoreMatchingTest {
    private static final double[] SIGMAS = {0.02, 0.7, 4, 90};
    private static final int FRAMES = 3;

    /** Relative error of a mean of 400000 squares of normal numbers: deviation 0.0022. */
    private static final double TOLERANCE = 0.012;

    private final NDManager manager = NDManager.newBaseManager();

    @BeforeEach
    void seed() {
        manager.getEngine().setRandomSeed(7);
    }

    @AfterEach
    void close() {
        manager.close();
    }

    static Stream<Preconditioning> preconditionings() {
        return Stream.of(new Preconditioning.Velocity(), new Preconditioning.Edm(0.5));
    }

    private NDArray randn() {
        return manager.randomNormal(0, 1, new Shape(SIGMAS.length * FRAMES, 4, 91, 92), DataType.FLOAT32);
    }

    /**
     * For data of deviation s the ideal denoiser is {@code D = s^2 / (s^2 + sigma^2) x}, its squared error
     * {@code s^2 sigma^2 / (s^2 + sigma^2)}; the weight is {@code 1 / c_out^2}.
     */
    @ParameterizedTest
    @MethodSource("preconditionings")
    void theIdealDenoiserOfGaussianDataLeavesTheKnownLossAndEveryOtherMore(Preconditioning p) {
        double s = 0.6;
        NDArray clean = randn().mul(s);
        NDArray noise = randn();
        double expected = Arrays.stream(SIGMAS)
                .map(sigma -> s * s * sigma * sigma / (s * s + sigma * sigma) / (p.cOut(sigma) * p.cOut(sigma)))
                .average()
                .orElseThrow();
        ScoreMatching matching = new ScoreMatching(p);
        double ideal = matching.loss(clean, noise, SIGMAS, denoiser(p, s)).getFloat();
        assertEquals(expected, ideal, TOLERANCE * expected);
        for (double other : new double[] {0.5, 0.7}) {
            double loss =
                    matching.loss(clean, noise, SIGMAS, denoiser(p, other)).getFloat();
            assertTrue(loss > ideal * 1.001, loss + " for deviation " + other + ", " + ideal + " for the true one");
        }
    }

    /** F that makes D = s^2 / (s^2 + sigma^2) x. */
    private BinaryOperator<NDArray> denoiser(Preconditioning p, double s) {
        return (scaled, cNoise) -> {
            float[] factors = new float[SIGMAS.length];
            for (int i = 0; i < factors.length; i++) {
                double sigma = SIGMAS[i];
                double d = s * s / (s * s + sigma * sigma);
                factors[i] = (float) ((d - p.cSkip(sigma)) / p.cOut(sigma) / p.cIn(sigma));
            }
            return scaled.mul(manager.create(factors).repeat(0, FRAMES).reshape(-1, 1, 1, 1));
        };
    }

    @Test
    void theNetworkSeesUnitVarianceAtEveryLevelAndAQuarterOfItsLogarithm() {
        Preconditioning p = new Preconditioning.Velocity();
        new ScoreMatching(p).loss(randn(), randn(), SIGMAS, (x, cNoise) -> {
            float[] variances =
                    x.reshape(SIGMAS.length, -1).square().mean(new int[] {1}).toFloatArray();
            float[] levels = cNoise.toFloatArray();
            for (int i = 0; i < SIGMAS.length; i++) {
                assertEquals(1, variances[i], 2 * TOLERANCE);
                assertEquals(Math.log(SIGMAS[i]) / 4, levels[i], 1e-6);
            }
            return x;
        });
    }

    /** A network that ends in zeros, as all do at first, has learned nothing: the loss is that of predicting zero. */
    @Test
    void whereTheNetworkSaysNothingUnitDataCostOne() {
        NDArray loss = new ScoreMatching(new Preconditioning.Velocity())
                .loss(randn(), randn(), SIGMAS, (x, cNoise) -> x.zerosLike());
        assertEquals(1, loss.getFloat(), TOLERANCE);
    }
}
