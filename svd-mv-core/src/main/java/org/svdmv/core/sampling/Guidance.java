package org.svdmv.core.sampling;

import java.util.Arrays;

/**
 * How far each frame is pushed from the unconditional answer towards, and past, the conditional one: classifier-free guidance
 * (Ho and Salimans 2022, arXiv 2207.12598) with a scale per frame t.
 * <pre>
 *   D_t = U_t + scale_t (C_t - U_t)
 * </pre>
 */
public sealed interface Guidance {

    /** The scale of each frame. */
    double[] scales(int frames);

    /** Whether the unconditional answer counts at any frame; where every scale is 1 it cancels. */
    default boolean asksUnconditional(int frames) {
        return Arrays.stream(scales(frames)).anyMatch(scale -> scale != 1);
    }

    /** The conditional answer alone; the unconditional one is never asked for. */
    record Unguided() implements Guidance {
        @Override
        public double[] scales(int frames) {
            return filled(frames, 1);
        }
    }

    /** The same scale for all frames. */
    record Constant(double scale) implements Guidance {

        public Constant {
            requireFinite(scale, scale);
        }

        @Override
        public double[] scales(int frames) {
            return filled(frames, scale);
        }
    }

    /** From {@code min} at the first frame to {@code max} at the last, as SVD's videos (sgm, LinearPredictionGuider). */
    record Linear(double min, double max) implements Guidance {

        public Linear {
            requireFinite(min, max);
        }

        @Override
        public double[] scales(int frames) {
            double[] scales = new double[frames];
            Arrays.setAll(scales, t -> min + position(t, frames) * (max - min));
            return scales;
        }
    }

    /**
     * From {@code min} up to {@code max} at the back view and down again, as SV3D's orbits (SV3D paper, section 3; sgm,
     * TrianglePredictionGuider with period 1). 21 frames from 1 to 2.5: 1, 1.15, ... 2.35, 2.5, 2.35, ... 1.15, 1.
     */
    record Triangle(double min, double max) implements Guidance {

        public Triangle {
            requireFinite(min, max);
        }

        @Override
        public double[] scales(int frames) {
            double[] scales = new double[frames];
            Arrays.setAll(scales, t -> min + wave(position(t, frames)) * (max - min));
            return scales;
        }

        private static double wave(double position) {
            return 2 * Math.abs(position - Math.floor(position + 0.5));
        }
    }

    /** {@code linspace(0, 1, frames)[t]}. */
    private static double position(int t, int frames) {
        return frames == 1 ? 0 : t / (frames - 1.0);
    }

    private static double[] filled(int frames, double scale) {
        double[] scales = new double[frames];
        Arrays.fill(scales, scale);
        return scales;
    }

    private static void requireFinite(double min, double max) {
        if (!Double.isFinite(min) || !Double.isFinite(max)) {
            throw new IllegalArgumentException(
                    "need finite guidance scales, got " + min + " and " + max + "; SV3D uses 1 and 2.5");
        }
    }
}
