package org.svdmv.core.sampling;

/**
 * How a denoiser is made of a network F (EDM eq. 7).
 * <pre>
 *   D(x; sigma) = c_skip(sigma) x + c_out(sigma) F(c_in(sigma) x; c_noise(sigma))
 * </pre>
 * Summaries of the SVD paper print {@code c_skip = sigma^2 / (sigma^2 + sigma_data^2)}. The checkpoints are trained with
 * {@code sigma_data^2 / (sigma^2 + sigma_data^2)}, which at low noise returns x itself (sgm 0ad7de9, denoiser_scaling.py); this
 * follows the checkpoints.
 */
public sealed interface Preconditioning {

    double cSkip(double sigma);

    double cOut(double sigma);

    double cIn(double sigma);

    /** What the network is told of the noise: its continuous timestep, {@code ln(sigma) / 4}. */
    default double cNoise(double sigma) {
        return Math.log(sigma) / 4;
    }

    /**
     * The network predicts velocity: {@code F = -Edm(1).F} (sgm, VScalingWithEDMcNoise; SVD paper, appendix D).
     * <pre>
     *   c_skip = 1 / (sigma^2 + 1)   c_out = -sigma / sqrt(sigma^2 + 1)   c_in = 1 / sqrt(sigma^2 + 1)
     * </pre>
     */
    record Velocity() implements Preconditioning {

        @Override
        public double cSkip(double sigma) {
            return 1 / (sigma * sigma + 1);
        }

        @Override
        public double cOut(double sigma) {
            return -sigma / Math.sqrt(sigma * sigma + 1);
        }

        @Override
        public double cIn(double sigma) {
            return 1 / Math.sqrt(sigma * sigma + 1);
        }
    }

    /**
     * Unit variance for the network's input and target, least amplification of its errors (EDM table 1, right column).
     * <pre>
     *   c_skip = sigmaData^2 / (sigma^2 + sigmaData^2)   c_out = sigma sigmaData / sqrt(sigma^2 + sigmaData^2)
     *   c_in   = 1 / sqrt(sigma^2 + sigmaData^2)
     * </pre>
     *
     * @param sigmaData standard deviation of the clean latents
     */
    record Edm(double sigmaData) implements Preconditioning {

        public Edm {
            if (!(0 < sigmaData && sigmaData < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "need sigmaData > 0, got " + sigmaData + "; EDM uses 0.5, scaled latents 1");
            }
        }

        @Override
        public double cSkip(double sigma) {
            return sigmaData * sigmaData / (sigma * sigma + sigmaData * sigmaData);
        }

        @Override
        public double cOut(double sigma) {
            return sigma * sigmaData / Math.sqrt(sigma * sigma + sigmaData * sigmaData);
        }

        @Override
        public double cIn(double sigma) {
            return 1 / Math.sqrt(sigma * sigma + sigmaData * sigmaData);
        }
    }
}
