package org.svdmv.geometry.outline;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.svdmv.camera.Camera;

/**
 * One number for all cameras at which outlines have their outermost epipolar lines in common:
 * <pre>
 *   argmin_x  mean min(r_k(x), c)^2,    deviation^2 = views s^2 / sum (dr_k / dx)^2,    s^2 = mean min(r_k, c)^2
 * </pre>
 * over the errors r of tangent lines, first on a grid with a wide clip c, then with one that follows the errors. An outline is a part of as
 * many pairs as there are other views, so their errors count as if they were fewer by that factor. Three deviations to each side is
 * what is nearly always right, and all values of the grid that are as good as those.
 *
 * @param farthest values from -farthest to farthest are tried
 * @param step of the grid
 */
public record Estimation(Outlines outlines, CameraChange change, double farthest, double step) {
    /** Clip of the grid, in widths of the picture. */
    private static final double WIDE = 0.014;
    /** Clip near the minimum, in medians of the errors, and in pixels at least. */
    private static final double MEDIANS = 5;

    private static final double LEAST_CLIP = 0.5;
    /** Errors smaller than this are luck, in pixels. */
    private static final double LEAST_ERROR = 0.05;
    /** Fewer errors say nothing. */
    private static final int FEWEST = 12;

    /** To each side. */
    private static final double DEVIATIONS = 3;

    private static final int EVALUATIONS = 60;

    /** Nothing where too few views look past each other's cameras at whole outlines. */
    public Optional<Estimate> of(List<Camera> cameras) {
        double[] given = errors(cameras, 0);
        if (given.length < FEWEST) {
            return Optional.empty();
        }
        double wide = WIDE * cameras.get(0).intrinsics().width();
        double start = bestOfGrid(cameras, wide);
        double clip = Math.min(wide, Math.max(LEAST_CLIP, MEDIANS * median(errors(cameras, start))));
        double best = least(cameras, start, clip);
        double[] range = range(cameras, best, clip);
        return Optional.of(new Estimate(best, range[0], range[1], rms(given), rms(errors(cameras, best))));
    }

    private double[] range(List<Camera> cameras, double best, double clip) {
        double noise = Math.max(LEAST_ERROR * LEAST_ERROR, cost(cameras, best, clip));
        double each = noise * outlines.count();
        double aside = DEVIATIONS * Math.sqrt(each / slopes(cameras, best));
        double good = noise + DEVIATIONS * DEVIATIONS * each / errors(cameras, best).length;
        double[] range = {best - aside, best + aside};
        for (double x = -farthest; x <= farthest; x += step) {
            if (cost(cameras, x, clip) <= good) {
                range[0] = Math.min(range[0], x);
                range[1] = Math.max(range[1], x);
            }
        }
        return range;
    }

    private double bestOfGrid(List<Camera> cameras, double clip) {
        double best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (double x = -farthest; x <= farthest; x += step) {
            double cost = cost(cameras, x, clip);
            if (cost < least) {
                least = cost;
                best = x;
            }
        }
        return best;
    }

    private double least(List<Camera> cameras, double start, double clip) {
        return new BrentOptimizer(1e-10, 1e-3 * step)
                .optimize(
                        new MaxEval(EVALUATIONS),
                        GoalType.MINIMIZE,
                        new SearchInterval(start - 2 * step, start + 2 * step, start),
                        new UnivariateObjectiveFunction(x -> cost(cameras, x, clip)))
                .getPoint();
    }

    /** {@code sum (dr_k / dx)^2} */
    private double slopes(List<Camera> cameras, double at) {
        double[] below = all(cameras, at - step);
        double[] above = all(cameras, at + step);
        return IntStream.range(0, below.length)
                .mapToDouble(i -> (above[i] - below[i]) / (2 * step))
                .filter(Double::isFinite)
                .map(slope -> slope * slope)
                .sum();
    }

    private double cost(List<Camera> cameras, double x, double clip) {
        return Arrays.stream(errors(cameras, x))
                .map(e -> Math.min(Math.abs(e), clip))
                .map(e -> e * e)
                .average()
                .orElse(clip * clip);
    }

    private double[] errors(List<Camera> cameras, double x) {
        return Arrays.stream(all(cameras, x)).filter(Double::isFinite).toArray();
    }

    private double[] all(List<Camera> cameras, double x) {
        return outlines.errors(cameras.stream().map(c -> change.of(c, x)).toList());
    }

    private static double median(double[] errors) {
        double[] sorted = Arrays.stream(errors).map(Math::abs).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    private static double rms(double[] errors) {
        return Math.sqrt(Arrays.stream(errors).map(e -> e * e).average().orElse(0));
    }
}
