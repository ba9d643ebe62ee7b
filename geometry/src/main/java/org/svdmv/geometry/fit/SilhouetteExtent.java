package org.svdmv.geometry.fit;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.util.List;
import java.util.stream.IntStream;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.svdmv.camera.Camera;
import org.svdmv.camera.View;
import org.svdmv.camera.ViewSet;
import org.svdmv.geometry.hull.Silhouette;

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
    /** How far from the origin an object may be, in distances of the camera. */
    private static final double REACH = 0.5;
    /** Steps along the part of a line of sight within that reach. */
    private static final int STEPS = 1000;
    /** Edges of pixels looked through in each view, at most. */
    private static final int EDGES = 600;

    /** A view's silhouette and the middles of the sides along its edge, in pixels. */
    private record Outline(Silhouette silhouette, List<double[]> edges) {
        static Outline of(View view) {
            return new Outline(new Silhouette(view), SilhouetteExtent.edges(view.mask()));
        }
    }

    /** Of the views that show the object; 0 where they agree on nothing. */
    static SilhouetteExtent of(ViewSet set) {
        List<Outline> views = set.views().stream()
                .map(Outline::of)
                .filter(outline -> !outline.edges().isEmpty())
                .toList();
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
    private static double[] bounds(List<Outline> views, Outline view) {
        double[] bounds = nothing();
        List<double[]> edges = view.edges();
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
    private static double[] bounds(List<Outline> views, Outline view, double[] pixel) {
        Camera camera = view.silhouette().camera();
        double distance = camera.pose().center().length();
        double[] bounds = nothing();
        for (int step = 0; step <= STEPS; step++) {
            double depth = distance * (1 + REACH * (2.0 * step / STEPS - 1));
            Vector3d p = camera.unproject(pixel[0], pixel[1], depth);
            if (views.stream().allMatch(v -> v == view || v.silhouette().holds(p.x, p.y, p.z))) {
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

    /** Middles of the sides between a pixel of the object and one that is not. */
    private static List<double[]> edges(BufferedImage mask) {
        Raster raster = mask.getRaster();
        return IntStream.range(0, mask.getWidth() * mask.getHeight())
                .mapToObj(i -> new int[] {i % mask.getWidth(), i / mask.getWidth()})
                .filter(at -> at[0] + 1 < mask.getWidth() && at[1] + 1 < mask.getHeight())
                .<double[]>mapMulti((at, edges) -> {
                    boolean here = raster.getSample(at[0], at[1], 0) >= View.OBJECT;
                    if (here != raster.getSample(at[0] + 1, at[1], 0) >= View.OBJECT) {
                        edges.accept(new double[] {at[0] + 1, at[1] + 0.5});
                    }
                    if (here != raster.getSample(at[0], at[1] + 1, 0) >= View.OBJECT) {
                        edges.accept(new double[] {at[0] + 0.5, at[1] + 1});
                    }
                })
                .toList();
    }
}
