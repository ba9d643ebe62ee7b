package org.svdmv.core.sampling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.svdmv.core.sampling.SigmaSchedule.Karras;

/** For data ~ N(0, s^2) the best denoiser is known, D(x; sigma) = x s^2 / (s^2 + sigma^2), and so is the path from noise to data. */
class SamplerTest {
    private static final double S = 1.5;
    private static final Denoiser IDEAL = (x, sigma) -> x.mul(S * S / (S * S + sigma * sigma));
    private static final Karras SCHEDULE = new Karras(1e-4, 80, 7);

    private NDManager manager;

    @BeforeEach
    void open() {
        manager = NDManager.newBaseManager();
    }

    @AfterEach
    void close() {
        manager.close();
    }

    private static Sampler named(String name) {
        return switch (name) {
            case "Euler" -> new Sampler.Euler();
            case "Heun" -> new Sampler.Heun();
            case "Ddim" -> new Sampler.Ddim();
            case "DpmSolver2M" -> new Sampler.DpmSolver2M();
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Relative error of the end point x0 s / sqrt(s^2 + sigma0^2), in double precision. */
    private double error(Sampler sampler, int steps) {
        double[] x0 = {-100, -3, 0.5, 40};
        double[] end = sampler.sample(IDEAL, manager.create(x0), SCHEDULE.sigmas(steps), SamplerListener.NONE)
                .toDoubleArray();
        double exact = S / Math.sqrt(S * S + SCHEDULE.sigmaMax() * SCHEDULE.sigmaMax());
        for (int i = 1; i < x0.length; i++) {
            assertEquals(end[0] / x0[0], end[i] / x0[i], 1e-12, "the ideal denoiser is linear");
        }
        return Math.abs(end[0] / x0[0] / exact - 1);
    }

    @ParameterizedTest
    @CsvSource({"Euler, 1", "Ddim, 1", "Heun, 2", "DpmSolver2M, 2"})
    void theErrorFallsWithTheOrderOfTheSampler(String name, int order) {
        for (int steps : new int[] {80, 160, 320}) {
            double measured = Math.log(error(named(name), steps) / error(named(name), 2 * steps)) / Math.log(2);
            assertEquals(order, measured, 0.15, name + " from " + steps + " to " + 2 * steps + " steps");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Euler", "Ddim", "Heun", "DpmSolver2M"})
    void whereTheGuessNeverChangesOneStepToZeroIsExact(String name) {
        NDArray x = manager.create(new float[] {5, -7});
        NDArray clean = manager.create(new float[] {0.25f, 0.5f});
        NDArray end =
                named(name).sample((xi, sigma) -> clean.duplicate(), x, new double[] {8, 0}, SamplerListener.NONE);
        assertArrayEquals(clean.toFloatArray(), end.toFloatArray(), 1e-6f);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Euler", "Ddim", "Heun", "DpmSolver2M"})
    void whereTheGuessNeverChangesThePathIsAStraightLine(String name) {
        double[] sigmas = {8, 5, 3, 1, 0.5};
        NDArray start = manager.create(new double[] {2 + 8 * 3});
        Denoiser two = (x, sigma) -> manager.create(new double[] {2});
        named(name).sample(two, start, sigmas, (step, steps, sigma, x) -> {
            assertEquals(sigmas[step], sigma);
            assertEquals(2 + sigma * 3, x.getDouble(0), 1e-12);
        });
    }

    @Test
    void ddimIsEulersMethodRearranged() {
        NDArray x = manager.create(new double[] {-100, -3, 0.5, 40});
        double[] sigmas = SCHEDULE.sigmas(20);
        Denoiser bent = (xi, sigma) -> xi.div(1 + sigma).tanh();
        double[] euler = new Sampler.Euler()
                .sample(bent, x, sigmas, SamplerListener.NONE)
                .toDoubleArray();
        double[] ddim =
                new Sampler.Ddim().sample(bent, x, sigmas, SamplerListener.NONE).toDoubleArray();
        assertArrayEquals(euler, ddim, 1e-12);
    }

    @ParameterizedTest
    @CsvSource({"Euler, 7", "Ddim, 7", "Heun, 13", "DpmSolver2M, 7"})
    void onlyHeunEvaluatesTwiceAndNotAtZero(String name, int evaluations) {
        List<Double> asked = new ArrayList<>();
        Denoiser counting = (x, sigma) -> {
            asked.add(sigma);
            return IDEAL.denoise(x, sigma);
        };
        named(name).sample(counting, manager.create(new float[] {80}), SCHEDULE.sigmas(7), SamplerListener.NONE);
        assertEquals(evaluations, asked.size());
        assertEquals(1e-4, asked.get(evaluations - 1), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Euler", "Ddim", "Heun", "DpmSolver2M"})
    void everyStepFreesWhatItMade(String name) {
        NDArray x = manager.create(new float[] {80});
        int before = manager.getManagedArrays().size();
        named(name).sample(IDEAL, x, SCHEDULE.sigmas(9), SamplerListener.NONE);
        assertEquals(
                before + 1,
                manager.getManagedArrays().size(),
                "the start, which is the caller's, and the end are left");
        assertEquals(80, x.getFloat(0));
    }

    @Test
    void theListenerHearsEveryStepAndTheLastIsTheResult() {
        List<String> heard = new ArrayList<>();
        List<NDArray> last = new ArrayList<>();
        NDArray end = new Sampler.Euler()
                .sample(IDEAL, manager.create(new float[] {9}), new double[] {4, 2, 0}, (step, steps, sigma, x) -> {
                    heard.add(step + "/" + steps + " " + sigma);
                    last.add(x);
                });
        assertEquals(List.of("1/2 2.0", "2/2 0.0"), heard);
        assertSame(end, last.get(1));
    }

    @Test
    void anExceptionOfTheListenerEndsTheSampling() {
        List<Double> asked = new ArrayList<>();
        Denoiser counting = (x, sigma) -> {
            asked.add(sigma);
            return IDEAL.denoise(x, sigma);
        };
        NDArray x = manager.create(new float[] {80});
        assertThrows(CancellationException.class, () -> new Sampler.Euler()
                .sample(counting, x, SCHEDULE.sigmas(9), (step, steps, sigma, xi) -> {
                    if (step == 3) {
                        throw new CancellationException();
                    }
                }));
        assertEquals(3, asked.size());
    }

    @Test
    void levelsThatDoNotDecreaseAreRefused() {
        NDArray x = manager.create(new float[] {1});
        for (double[] bad : new double[][] {{1}, {1, 1}, {1, 2}, {1, -1}, {Double.NaN, 0}, {1, Double.NaN}}) {
            assertThrows(IllegalArgumentException.class, () -> new Sampler.Euler()
                    .sample(IDEAL, x, bad, SamplerListener.NONE));
        }
    }
}
