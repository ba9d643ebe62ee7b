package org.svdmv.geometry.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joml.Vector3d;

/**
 * The part of a line of sight {@code c + t d} that is within the cones of other outlines. Where the line touches a cone from outside, as it
 * does at frontier points, noise decides whether it is inside; so the part is what lies within the cones up to
 * <pre>
 *   min(0, max over t of the least slack) - {@link #SLACK} pixels
 * </pre>
 */
record TouchingSight(Vector3d nearest, Vector3d farthest) {
    /** The noise of an edge, in pixels. */
    private static final double SLACK = 0.1;
    /** A line that is farther out than so many widths of the picture touches nothing of the others' object. */
    private static final double STRAY = 0.0035;

    private static final int HALVINGS = 48;

    /** Nothing for a line that the others do not allow anywhere. */
    static Optional<TouchingSight> of(Cone own, Vector3d sight, List<Cone> others) {
        List<double[]> planes = new ArrayList<>();
        others.forEach(other -> other.addTo(planes, own.center(), sight));
        double best = deepest(planes, 2 * own.center().length());
        double slack = slack(planes, best);
        if (planes.isEmpty() || slack < -STRAY * own.width()) {
            return Optional.empty();
        }
        double level = Math.min(0, slack) - SLACK * own.pixel();
        double near = 0;
        double far = 2 * own.center().length();
        for (double[] plane : planes) {
            double t = (plane[0] - level) / plane[1];
            near = plane[1] < 0 ? Math.max(near, t) : near;
            far = plane[1] > 0 ? Math.min(far, t) : far;
        }
        return Optional.of(new TouchingSight(at(own, sight, near), at(own, sight, far)));
    }

    private static Vector3d at(Cone own, Vector3d sight, double t) {
        return new Vector3d(sight).mul(t).add(own.center());
    }

    /** Where the least slack, which is concave, is greatest. */
    private static double deepest(List<double[]> planes, double farthest) {
        double low = 0;
        double high = farthest;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (rises(planes, middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** Whether the plane of least slack gives way with t. */
    private static boolean rises(List<double[]> planes, double t) {
        double least = Double.POSITIVE_INFINITY;
        double slope = 0;
        for (double[] plane : planes) {
            double slack = plane[0] - t * plane[1];
            if (slack < least) {
                least = slack;
                slope = -plane[1];
            }
        }
        return slope > 0;
    }

    private static double slack(List<double[]> planes, double t) {
        return planes.stream()
                .mapToDouble(plane -> plane[0] - t * plane[1])
                .min()
                .orElse(Double.NEGATIVE_INFINITY);
    }
}
