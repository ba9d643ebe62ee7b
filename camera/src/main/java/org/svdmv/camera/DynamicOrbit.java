package org.svdmv.camera;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * SV3D's dynamic orbit: one closed turn with irregular steps and a rolling elevation, the input view last, at azimuth 0 and its
 * own elevation.
 * <pre>
 *   e(t) = e0 + sum_k s_k A_k sin(2 pi f_k t),   t in [0, 1),  f_k in {1, 2, 3, 4},  A_k in [0.5, 10),  s_k in {-1, +1}
 * </pre>
 * with 4 samples a view, smoothed over 5 neighbors around the loop and clamped to 89 degrees. Whole periods close the loop, and
 * a sum of sines is 0 at t = 0. SV3D, arXiv 2403.12008, appendix; sgm {@code scripts/demo/sv3d_helpers.py} at 07bf825, which
 * draws again instead of clamping.
 */
public record DynamicOrbit(int views, double elevationDegrees, long seed) implements Trajectory {
    private static final int SAMPLES_A_VIEW = 4;
    private static final int SINES = 84;
    private static final int HALF_WINDOW = 2;
    private static final double HIGHEST_DEGREES = 89;

    public DynamicOrbit {
        if (views < 2) {
            throw new IllegalArgumentException(
                    "need at least 2 views to go around, got " + views + "; SV3D makes " + SV3D_VIEWS);
        }
        if (!(Math.abs(elevationDegrees) <= HIGHEST_DEGREES)) {
            throw new IllegalArgumentException("need an elevation in [-89, 89] degrees, got " + elevationDegrees
                    + "; a dynamic orbit does not pass straight above the object");
        }
    }

    @Override
    public List<ViewAngles> angles() {
        Random random = new Random(seed);
        double[] elevations = smoothed(elevations(random));
        double[] azimuths = azimuths(random);
        List<ViewAngles> angles = new ArrayList<>();
        for (int i = 1; i < views; i++) {
            double e = elevations[i * SAMPLES_A_VIEW];
            double clamped = Math.max(-HIGHEST_DEGREES, Math.min(HIGHEST_DEGREES, e));
            angles.add(new ViewAngles(clamped, azimuths[i * SAMPLES_A_VIEW]));
        }
        angles.add(new ViewAngles(elevationDegrees, 0));
        return List.copyOf(angles);
    }

    @Override
    public int referenceIndex() {
        return views - 1;
    }

    private double[] elevations(Random random) {
        int n = views * SAMPLES_A_VIEW;
        double[] e = new double[n];
        Arrays.fill(e, elevationDegrees);
        for (int k = 0; k < SINES; k++) {
            int frequency = 1 + random.nextInt(4);
            double amplitude = 0.5 + 9.5 * random.nextDouble();
            double sign = random.nextBoolean() ? 1 : -1;
            for (int i = 0; i < n; i++) {
                e[i] += sign * amplitude * StrictMath.sin(2 * Math.PI * frequency * i / n);
            }
        }
        return e;
    }

    private static double[] smoothed(double[] loop) {
        int n = loop.length;
        double[] mean = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = -HALF_WINDOW; j <= HALF_WINDOW; j++) {
                mean[i] += loop[Math.floorMod(i + j, n)] / (2 * HALF_WINDOW + 1);
            }
        }
        return mean;
    }

    /** Starts at 0; the steps are uniform draws, scaled so that they and a last one back to the start make a full turn. */
    private double[] azimuths(Random random) {
        int n = views * SAMPLES_A_VIEW;
        double[] a = new double[n];
        for (int i = 1; i < n; i++) {
            a[i] = a[i - 1] + 2 * random.nextDouble();
        }
        double turn = 360 - 360.0 / n * 2 * random.nextDouble();
        double scale = turn / a[n - 1];
        for (int i = 0; i < n; i++) {
            a[i] *= scale;
        }
        return a;
    }
}
