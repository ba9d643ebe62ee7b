package org.svdmv.geometry.fit;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.util.List;
import java.util.stream.IntStream;
import org.joml.Matrix4dc;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.View;
import org.svdmv.camera.ViewSet;

/**
 * Between which bounds silhouettes put the object's largest extent. Each line of sight along a silhouette's edge touches the object
 * somewhere within the visual hull, so that in a direction n
 * <pre>
 *   max over lines of min over the line in the hull of n . p   &lt;=   max over the object of n . p   &lt;=   max over the hull of n . p
 * </pre>
 * Rims and flat faces reach the lower bound, which therefore serves better than the hull: cameras at one height leave cones on what is flat.
 *
 * @param least largest side of the box that the object fills at least
 * @param most largest side of the box around the visual hull
 */
record SilhouetteExtent(double least, double most) {
    private static final int OBJECT = 128;
    /** How far from the origin an object may be, in distances of the camera. */
    private static final double REACH = 0.5;
    /** Steps along the part of a line of sight within that reach. */
    private static final int STEPS = 1000;
    /** Edges of pixels looked through in each view, at most. */
    private static final int EDGES = 600;

    /** Of the views that show the object; 0 where they agree on nothing. */
    static SilhouetteExtent of(ViewSet set) {
        List<View> views =
                set.views().stream().filter(v -> !edges(v.mask()).isEmpty()).toList();
        double[] bounds =
                views.parallelStream().map(v -> bounds(views, v)).reduce(nothing(), SilhouetteExtent::greater);
        double least = 0;
        double most = 0;
        for (int axis = 0; axis < 3; axis++) {
            least = Math.max(least, bounds[4 * axis] + bounds[4 * axis + 1]);
            most = Math.max(most, bounds[4 * axis + 2] + bounds[4 * axis + 3]);
        }
        return new SilhouetteExtent(least, most);
    }

    /** For each axis: least of its positive and negative side, then most of both. */
    private static double[] bounds(List<View> views, View view) {
        double[] bounds = nothing();
        List<double[]> edges = edges(view.mask());
        int stride = Math.max(1, edges.size() / EDGES);
        for (int i = 0; i < edges.size(); i += stride) {
            bounds = greater(bounds, bounds(views, view, edges.get(i)));
        }
        return bounds;
    }

    private static double[] nothing() {
        return IntStream.range(0, 12).mapToDouble(i -> Double.NEGATIVE_INFINITY).toArray();
    }

    private static double[] greater(double[] a, double[] b) {
        return IntStream.range(0, a.length)
                .mapToDouble(i -> Math.max(a[i], b[i]))
                .toArray();
    }

    /** Of the part of one line of sight that is in all other silhouettes. */
    private static double[] bounds(List<View> views, View view, double[] pixel) {
        double distance = view.camera().pose().center().length();
        double[] bounds = nothing();
        for (int step = 0; step <= STEPS; step++) {
            double depth = distance * (1 + REACH * (2.0 * step / STEPS - 1));
            Vector3d p = view.camera().unproject(pixel[0], pixel[1], depth);
            if (views.stream().allMatch(v -> v == view || holds(v, p))) {
                include(p, bounds);
            }
        }
        return bounds;
    }

    private static void include(Vector3dc p, double[] bounds) {
        for (int axis = 0; axis < 3; axis++) {
            for (int side = 0; side < 2; side++) {
                double reach = side == 0 ? p.get(axis) : -p.get(axis);
                int least = 4 * axis + side;
                bounds[least] = bounds[least] == Double.NEGATIVE_INFINITY ? reach : Math.min(bounds[least], reach);
                bounds[least + 2] = Math.max(bounds[least + 2], reach);
            }
        }
    }

    private static boolean holds(View view, Vector3dc p) {
        Intrinsics k = view.camera().intrinsics();
        Matrix4dc m = view.camera().pose().cameraFromWorld();
        double z = m.m02() * p.x() + m.m12() * p.y() + m.m22() * p.z() + m.m32();
        double u = k.fx() * (m.m00() * p.x() + m.m10() * p.y() + m.m20() * p.z() + m.m30()) / z + k.cx();
        double v = k.fy() * (m.m01() * p.x() + m.m11() * p.y() + m.m21() * p.z() + m.m31()) / z + k.cy();
        return z > 0
                && u >= 0
                && v >= 0
                && u < k.width()
                && v < k.height()
                && view.mask().getRaster().getSample((int) u, (int) v, 0) >= OBJECT;
    }

    /** Middles of the sides between a pixel of the object and one that is not. */
    private static List<double[]> edges(BufferedImage mask) {
        Raster raster = mask.getRaster();
        return IntStream.range(0, mask.getWidth() * mask.getHeight())
                .mapToObj(i -> new int[] {i % mask.getWidth(), i / mask.getWidth()})
                .filter(at -> at[0] + 1 < mask.getWidth() && at[1] + 1 < mask.getHeight())
                .<double[]>mapMulti((at, edges) -> {
                    boolean here = raster.getSample(at[0], at[1], 0) >= OBJECT;
                    if (here != raster.getSample(at[0] + 1, at[1], 0) >= OBJECT) {
                        edges.accept(new double[] {at[0] + 1, at[1] + 0.5});
                    }
                    if (here != raster.getSample(at[0], at[1] + 1, 0) >= OBJECT) {
                        edges.accept(new double[] {at[0] + 0.5, at[1] + 1});
                    }
                })
                .toList();
    }
}
