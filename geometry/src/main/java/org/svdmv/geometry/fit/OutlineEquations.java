package org.svdmv.geometry.fit;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.svdmv.camera.Camera;
import org.svdmv.geometry.outline.Outline;
import org.svdmv.geometry.outline.Outlines;
import org.svdmv.geometry.outline.SeenOutline;

/**
 * What outlines add to the normal equations of a bundle adjustment: the errors r of the tangent lines of all pairs of views, weighted,
 * <pre>
 *   U += J^T J,   g += J^T r
 * </pre>
 * with J by differences, as an error changes with its two cameras only. Large errors count linearly.
 */
record OutlineEquations(Outlines outlines) implements CameraTerms {
    /** An edge is known to a tenth of a pixel. */
    private static final double WEIGHT = 10;
    /** Weighted. */
    private static final double HUBER_PIXELS = 2;
    /** Radians and shares of the distance. */
    private static final double STEP = 1e-5;

    @Override
    public double cost(List<Camera> cameras) {
        double sum = 0;
        for (double error : outlines.errors(cameras)) {
            double e = Math.abs(WEIGHT * error);
            sum += Double.isNaN(e) ? 0 : e <= HUBER_PIXELS ? e * e : HUBER_PIXELS * (2 * e - HUBER_PIXELS);
        }
        return sum;
    }

    @Override
    public void addTo(double[][] matrix, double[] right, List<Camera> cameras, int[] place, double damping) {
        List<List<SeenOutline>> moved = IntStream.range(0, place.length)
                .mapToObj(view -> moved(outlines.views().get(view), cameras.get(view), place[view] >= 0 ? 7 : 1))
                .toList();
        for (int i = 0; i < place.length; i++) {
            for (int j = i + 1; j < place.length; j++) {
                if (outlines.views().get(i).isKnown() && outlines.views().get(j).isKnown()) {
                    add(matrix, right, new int[] {place[i], place[j]}, List.of(moved.get(i), moved.get(j)), damping);
                }
            }
        }
    }

    /** The view as it is, then moved a little along each of its six numbers, as many as are asked for. */
    private static List<SeenOutline> moved(Outline outline, Camera camera, int count) {
        return IntStream.range(0, count)
                .mapToObj(k -> {
                    double[] step = new double[6];
                    if (k > 0) {
                        step[k - 1] = STEP;
                    }
                    return SeenOutline.of(outline, BundleAdjustment.moved(camera, step));
                })
                .toList();
    }

    private static void add(
            double[][] matrix, double[] right, int[] places, List<List<SeenOutline>> pair, double damping) {
        SeenOutline first = pair.get(0).get(0);
        SeenOutline second = pair.get(1).get(0);
        Optional<double[]> errors = first.errorsAgainst(second);
        if (errors.isEmpty()) {
            return;
        }
        double[][] slopes = new double[2][12];
        for (int k = 1; k < 7; k++) {
            if (places[0] >= 0) {
                slope(errors.get(), pair.get(0).get(k).errorsAgainst(second), slopes, k - 1);
            }
            if (places[1] >= 0) {
                slope(errors.get(), first.errorsAgainst(pair.get(1).get(k)), slopes, 5 + k);
            }
        }
        for (int side = 0; side < 2; side++) {
            add(matrix, right, places, errors.get()[side], slopes[side], damping);
        }
    }

    private static void slope(double[] errors, Optional<double[]> moved, double[][] slopes, int column) {
        for (int side = 0; side < 2; side++) {
            slopes[side][column] = moved.isPresent() ? (moved.get()[side] - errors[side]) / STEP : 0;
        }
    }

    private static void add(
            double[][] matrix, double[] right, int[] places, double error, double[] slopes, double damping) {
        double e = Math.abs(WEIGHT * error);
        double weight = WEIGHT * WEIGHT * (e > HUBER_PIXELS ? HUBER_PIXELS / e : 1);
        for (int a = 0; a < 12 && Double.isFinite(error); a++) {
            int row = places[a / 6] < 0 ? -1 : 6 * places[a / 6] + a % 6;
            for (int b = 0; b < 12 && row >= 0; b++) {
                if (places[b / 6] >= 0) {
                    double product = weight * (finite(slopes[a]) * finite(slopes[b]));
                    matrix[row][6 * places[b / 6] + b % 6] += a == b ? product * (1 + damping) : product;
                }
            }
            if (row >= 0) {
                right[row] -= weight * finite(slopes[a]) * error;
            }
        }
    }

    private static double finite(double slope) {
        return Double.isFinite(slope) ? slope : 0;
    }
}
