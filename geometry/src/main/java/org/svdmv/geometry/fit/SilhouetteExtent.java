package org.svdmv.geometry.fit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.svdmv.camera.Camera;
import org.svdmv.camera.ViewSet;
import org.svdmv.geometry.outline.Outlines;

/**
 * Between which bounds silhouettes put the object's largest extent. Each line of sight through a corner of a convex outline touches the object
 * somewhere within the cones of all other outlines, so that in a direction n
 * <pre>
 *   max over lines of min over the line in the cones of n . p   &lt;=   max over the object of n . p
 *   &lt;=   max over lines of max over the line in the cones of n . p
 * </pre>
 * Rims and flat faces reach the lower bound, which therefore serves better: cameras at one height leave cones on what is flat.
 *
 * @param least largest side of the box that the object fills at least
 * @param most largest side of the box that the lines of sight allow
 */
record SilhouetteExtent(double least, double most) {
    /** Of the views that show the whole object; 0 where they agree on nothing. */
    static SilhouetteExtent of(ViewSet set) {
        Outlines outlines = Outlines.of(set);
        List<Camera> cameras = set.cameras();
        List<Cone> cones = IntStream.range(0, set.size())
                .filter(i -> outlines.views().get(i).isKnown())
                .mapToObj(i -> Cone.of(outlines.views().get(i), cameras.get(i)))
                .toList();
        double[] bounds =
                cones.parallelStream().map(cone -> bounds(cones, cone)).reduce(nothing(), SilhouetteExtent::greater);
        double least = 0;
        double most = 0;
        for (int axis = 0; axis < 3; axis++) {
            least = Math.max(least, bounds[4 * axis] + bounds[4 * axis + 1]);
            most = Math.max(most, bounds[4 * axis + 2] + bounds[4 * axis + 3]);
        }
        return new SilhouetteExtent(least, most);
    }

    /** For each axis: least of its positive and negative side, then most of both. */
    private static double[] bounds(List<Cone> cones, Cone own) {
        List<Cone> others = cones.stream().filter(cone -> cone != own).toList();
        double[] bounds = nothing();
        for (Vector3d sight : own.sights()) {
            TouchingSight.of(own, sight, others)
                    .ifPresent(touching -> include(touching.nearest(), touching.farthest(), bounds));
        }
        return bounds;
    }

    private static double[] nothing() {
        double[] nothing = new double[12];
        Arrays.fill(nothing, Double.NEGATIVE_INFINITY);
        return nothing;
    }

    private static double[] greater(double[] a, double[] b) {
        return IntStream.range(0, a.length)
                .mapToDouble(i -> Math.max(a[i], b[i]))
                .toArray();
    }

    /** The two ends of a line: its least and most reach to both sides of each axis. */
    private static void include(Vector3dc p, Vector3dc q, double[] bounds) {
        for (int axis = 0; axis < 3; axis++) {
            for (int side = 0; side < 2; side++) {
                int at = 4 * axis + side;
                double one = side == 0 ? p.get(axis) : -p.get(axis);
                double other = side == 0 ? q.get(axis) : -q.get(axis);
                bounds[at] = Math.max(bounds[at], Math.min(one, other));
                bounds[at + 2] = Math.max(bounds[at + 2], Math.max(one, other));
            }
        }
    }
}
