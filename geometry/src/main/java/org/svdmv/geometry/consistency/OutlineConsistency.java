package org.svdmv.geometry.consistency;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.svdmv.camera.Camera;
import org.svdmv.camera.ViewSet;
import org.svdmv.geometry.outline.CameraChange;
import org.svdmv.geometry.outline.Estimation;
import org.svdmv.geometry.outline.Outlines;

/**
 * What outlines say: how far the outermost epipolar lines of two views are from being the same, and whether another elevation or focal length
 * would bring them together. Sharper than the hull, as it reads edges to fractions of a pixel.
 *
 * @param rmsPixels over all pairs of views
 * @param viewRmsPixels over the pairs of each view
 * @param elevationDegrees how far the elevation is off at least
 * @param focalPercent how far the focal length is off at least
 */
public record OutlineConsistency(
        Reading rmsPixels, List<Reading> viewRmsPixels, Reading elevationDegrees, Reading focalPercent) {
    private static final double FARTHEST_DEGREES = 15;
    private static final double FARTHEST_PERCENT = 12;
    private static final double STEP = 0.5;
    /** Fewer errors say nothing. */
    private static final int FEWEST = 12;
    /** With the right number in place true outlines agree so well, in pixels; worse ones have errors of another kind, which a number can fit. */
    private static final double CLEAN = 0.1;

    public OutlineConsistency {
        viewRmsPixels = List.copyOf(viewRmsPixels);
    }

    static OutlineConsistency of(ViewSet set) {
        Outlines outlines = Outlines.of(set);
        List<Camera> cameras = set.cameras();
        int n = cameras.size();
        double[] errors = outlines.errors(cameras);
        return new OutlineConsistency(
                rms(errors, i -> true, FEWEST),
                IntStream.range(0, n)
                        .mapToObj(view -> rms(errors, i -> i / 2 / n == view || i / 2 % n == view, 2))
                        .toList(),
                off(new Estimation(outlines, CameraChange::raised, FARTHEST_DEGREES, STEP), cameras),
                off(new Estimation(outlines, CameraChange::zoomed, FARTHEST_PERCENT, STEP), cameras));
    }

    static OutlineConsistency unknown(int views, String reason) {
        Reading none = Reading.none(reason);
        return new OutlineConsistency(
                none, IntStream.range(0, views).mapToObj(i -> none).toList(), none, none);
    }

    private static Reading rms(double[] errors, IntPredicate counts, int fewest) {
        double[] squares = IntStream.range(0, errors.length)
                .filter(counts)
                .mapToDouble(i -> errors[i] * errors[i])
                .filter(Double::isFinite)
                .toArray();
        return squares.length < fewest
                ? Reading.none("too few pairs of views look past each other's cameras at a whole outline")
                : Reading.of(Math.sqrt(Arrays.stream(squares).average().orElseThrow()));
    }

    private static Reading off(Estimation estimation, List<Camera> cameras) {
        return estimation
                .of(cameras)
                .map(e -> e.rmsPixels() > CLEAN ? 0 : e.atLeastOff())
                .map(Reading::of)
                .orElse(Reading.none("too few pairs of views have whole outlines"));
    }

    /** The largest of the views; that of all where no view has one. */
    Reading worstViewPixels() {
        OptionalDouble worst = viewRmsPixels.stream()
                .flatMap(r -> r.number().stream().boxed())
                .mapToDouble(v -> v)
                .max();
        return worst.isPresent() ? Reading.of(worst.getAsDouble()) : rmsPixels;
    }
}
