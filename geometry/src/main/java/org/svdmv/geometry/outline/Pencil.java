package org.svdmv.geometry.outline;

import java.util.Optional;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/**
 * The planes through two camera centers. Each is seen as a line in both views; those that touch the object touch its silhouette in both
 * (Wong and Cipolla 2001, Structure and motion from silhouettes), at angles about the baseline
 * <pre>
 *   angle(d) = atan2(d . across, d . along)
 * </pre>
 * for a line of sight of direction d.
 */
record Pencil(Vector3dc along, Vector3dc across) {
    /** Baselines shorter than this, in distances of the farther camera, have no direction. */
    private static final double SHORTEST = 1e-6;
    /** Lines of sight farther than this from the middle plane, radians: the baseline runs through the object or close by. */
    private static final double WIDEST = 1.3;
    /** How near the epipole may be to an outline, in focal lengths. */
    private static final double NEAREST = 0.03;

    /** Both extreme angles of an outline, and the pixels that a radian is there. */
    record Extremes(double least, double most, double perLeast, double perMost) {}

    /** @param towards where the object is */
    static Optional<Pencil> of(Vector3dc first, Vector3dc second, Vector3dc towards) {
        Vector3d baseline = second.sub(first, new Vector3d());
        double far = Math.max(first.length(), second.length());
        if (!(baseline.length() > SHORTEST * far)) {
            return Optional.empty();
        }
        baseline.normalize();
        Vector3d along = new Vector3d(towards).sub(new Vector3d(baseline).mul(baseline.dot(towards)));
        return along.length() > 0
                ? Optional.of(new Pencil(along.normalize(), baseline.cross(along, new Vector3d())))
                : Optional.empty();
    }

    /**
     * Of the lines of sight of one view; nothing where the baseline is too near to the object, NaN on a side where the object is thin.
     *
     * @param sights x, y, z of each, of depth 1 in their camera
     */
    Optional<Extremes> extremes(double[] sights, boolean[] thin, double focalPixels) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        double perLeast = 0;
        double perMost = 0;
        double steepest = Math.tan(WIDEST);
        for (int i = 0; i < sights.length; i += 3) {
            double a = sights[i] * along.x() + sights[i + 1] * along.y() + sights[i + 2] * along.z();
            double b = sights[i] * across.x() + sights[i + 1] * across.y() + sights[i + 2] * across.z();
            double slope = b / a;
            if (!(a > 0 && Math.abs(slope) < steepest && a * a + b * b > NEAREST * NEAREST)) {
                return Optional.empty();
            }
            if (slope < least) {
                least = slope;
                perLeast = thin[i / 3] ? Double.NaN : Math.hypot(a, b);
            }
            if (slope > most) {
                most = slope;
                perMost = thin[i / 3] ? Double.NaN : Math.hypot(a, b);
            }
        }
        return Optional.of(
                new Extremes(Math.atan(least), Math.atan(most), perLeast * focalPixels, perMost * focalPixels));
    }
}
