package org.svdmv.core.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.svdmv.core.sampling.Preconditioning.Edm;
import org.svdmv.core.sampling.Preconditioning.Velocity;

class PreconditioningTest {
    private static final Map<Preconditioning, Double> SIGMA_DATA =
            Map.of(new Velocity(), 1.0, new Edm(1), 1.0, new Edm(0.5), 0.5, new Edm(3), 3.0);

    /** EDM appendix B.6: the three conditions that define the functions. */
    @ParameterizedTest
    @ValueSource(doubles = {0.002, 0.1, 1, 5, 700})
    void networkInputAndTargetHaveUnitVarianceAndErrorsAreAmplifiedLeast(double sigma) {
        SIGMA_DATA.forEach((p, sigmaData) -> {
            double data = sigmaData * sigmaData;
            double noise = sigma * sigma;
            assertEquals(1, p.cIn(sigma) * p.cIn(sigma) * (data + noise), 1e-12, "input variance of " + p);
            assertEquals(1, targetVariance(p, sigma, p.cSkip(sigma), data), 1e-9, "target variance of " + p);
            double amplification = amplification(p.cSkip(sigma), data, noise);
            assertTrue(amplification <= amplification(p.cSkip(sigma) + 1e-3, data, noise), "c_skip of " + p);
            assertTrue(amplification <= amplification(p.cSkip(sigma) - 1e-3, data, noise), "c_skip of " + p);
        });
    }

    /** Variance of (clean - c_skip (clean + noise)) / c_out. */
    private static double targetVariance(Preconditioning p, double sigma, double cSkip, double data) {
        return amplification(cSkip, data, sigma * sigma) / (p.cOut(sigma) * p.cOut(sigma));
    }

    private static double amplification(double cSkip, double data, double noise) {
        return (1 - cSkip) * (1 - cSkip) * data + cSkip * cSkip * noise;
    }

    @Test
    void lowNoiseIsPassedThroughAndHighNoiseIsNot() {
        SIGMA_DATA.keySet().forEach(p -> {
            assertEquals(1, p.cSkip(1e-6), 1e-9);
            assertEquals(0, p.cSkip(1e6), 1e-9);
        });
    }

    @Test
    void velocityIsEdmWithTheNetworkNegated() {
        Preconditioning edm = new Edm(1);
        Preconditioning velocity = new Velocity();
        for (double sigma : Karras50.SIGMAS) {
            assertEquals(edm.cSkip(sigma), velocity.cSkip(sigma), 1e-15);
            assertEquals(edm.cOut(sigma), -velocity.cOut(sigma), 1e-15);
            assertEquals(edm.cIn(sigma), velocity.cIn(sigma), 1e-15);
            assertEquals(edm.cNoise(sigma), velocity.cNoise(sigma));
        }
    }

    /** With z = alpha clean + beta eps, alpha = c_in, beta = sigma c_in, velocity is v = alpha eps - beta clean. */
    @Test
    void theExactVelocityGivesBackTheCleanLatents() {
        Preconditioning p = new Velocity();
        double clean = -0.7;
        double eps = 1.3;
        for (double sigma : Karras50.SIGMAS) {
            double x = clean + sigma * eps;
            double v = p.cIn(sigma) * eps - sigma * p.cIn(sigma) * clean;
            assertEquals(clean, p.cSkip(sigma) * x + p.cOut(sigma) * v, 1e-9);
        }
    }

    @Test
    void theNetworkIsToldAQuarterOfTheLogarithm() {
        assertEquals(Math.log(700) / 4, new Velocity().cNoise(700));
        assertEquals(0, new Edm(0.5).cNoise(1));
    }

    @Test
    void sigmaDataMustBePositive() {
        assertThrows(IllegalArgumentException.class, () -> new Edm(0));
        assertThrows(IllegalArgumentException.class, () -> new Edm(Double.NaN));
    }

    private static final class Karras50 {
        static final double[] SIGMAS = java.util.Arrays.copyOf(SigmaSchedule.Karras.SVD.sigmas(50), 50);
    }
}
