package org.svdmv.core.sampling;

import java.util.List;

/** The noise levels that a sampler walks down. */
public sealed interface SigmaSchedule {

    /** Alignment of SVD's steps to its noise levels (Sabour et al. 2024, arXiv 2404.14507): a draft in 10 steps. */
    Fixed ALIGN_YOUR_STEPS =
            new Fixed(List.of(700.0, 54.5, 15.886, 7.977, 4.248, 1.789, 0.981, 0.403, 0.173, 0.034, 0.002));

    /** {@code steps + 1} strictly decreasing noise levels, the last one 0. */
    double[] sigmas(int steps);

    /**
     * Even steps in {@code sigma^(1/rho)}, then 0 (EDM eq. 5).
     * <pre>
     *   sigma_i = (sigmaMax^(1/rho) + i/(steps-1) (sigmaMin^(1/rho) - sigmaMax^(1/rho)))^rho,   sigma_steps = 0
     * </pre>
     */
    record Karras(double sigmaMin, double sigmaMax, double rho) implements SigmaSchedule {

        /** The levels SVD and SV3D are sampled with (sgm, scripts/sampling/configs). */
        public static final Karras SVD = new Karras(0.002, 700, 7);

        public Karras {
            if (!(0 < sigmaMin && sigmaMin < sigmaMax && sigmaMax < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("need 0 < sigmaMin < sigmaMax, got " + sigmaMin + " and " + sigmaMax
                        + "; SVD and SV3D use 0.002 and 700");
            }
            if (!(0 < rho && rho < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("need rho > 0, got " + rho + "; SVD and SV3D use 7");
            }
        }

        @Override
        public double[] sigmas(int steps) {
            requireSteps(steps);
            double first = Math.pow(sigmaMax, 1 / rho);
            double last = Math.pow(sigmaMin, 1 / rho);
            double[] sigmas = new double[steps + 1];
            for (int i = 0; i < steps; i++) {
                double t = steps == 1 ? 0 : i / (steps - 1.0);
                sigmas[i] = Math.pow(first + t * (last - first), rho);
            }
            return sigmas;
        }
    }

    /**
     * Levels listed one by one. Other counts of steps are interpolated linearly in {@code ln sigma}; the last level only guides
     * this interpolation, the walk ends in 0 instead.
     *
     * @param levels one more than the steps they are made for, strictly decreasing, all above 0
     */
    record Fixed(List<Double> levels) implements SigmaSchedule {

        public Fixed {
            levels = List.copyOf(levels);
            if (levels.size() < 2) {
                throw new IllegalArgumentException("need at least 2 noise levels, got " + levels);
            }
            for (int i = 0; i < levels.size(); i++) {
                double above = i == 0 ? Double.POSITIVE_INFINITY : levels.get(i - 1);
                if (!(0 < levels.get(i) && levels.get(i) < above)) {
                    throw new IllegalArgumentException(
                            "need noise levels that decrease and stay above 0, got " + levels);
                }
            }
        }

        @Override
        public double[] sigmas(int steps) {
            requireSteps(steps);
            int intervals = levels.size() - 1;
            double[] sigmas = new double[steps + 1];
            for (int i = 0; i < steps; i++) {
                double at = (double) i * intervals / steps;
                int below = (int) at;
                double from = Math.log(levels.get(below));
                double to = Math.log(levels.get(below + 1));
                sigmas[i] = Math.exp(from + (at - below) * (to - from));
            }
            return sigmas;
        }
    }

    private static void requireSteps(int steps) {
        if (steps < 1) {
            throw new IllegalArgumentException("need at least 1 step, got " + steps);
        }
    }
}
