package org.svdmv.geometry.stereo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.View;
import org.svdmv.geometry.mesh.Bounds;

/**
 * The depths that views agree on, inside of a solid.
 *
 * @param step between the depths that are looked at, in the world's unit: about a pixel
 * @param views with the depths that others confirm
 */
public record Stereo(double step, List<Depths> views) {
    /** Pixels along a side to work with. */
    private static final int MOST_PIXELS = 160;
    /** Pictures of fewer pixels along a side are looked at in all of them. */
    private static final int FEW_PIXELS = 80;
    /** Views to look from, at most. */
    private static final int MOST_VIEWS = 24;

    private static final int NEIGHBORS = 4;
    private static final double NEAREST_DEGREES = 4;
    private static final double FARTHEST_DEGREES = 45;
    /** Steps between depths, in pixels of the object. */
    private static final double STEP_PIXELS = 1.2;
    /** The least step, as a share of the solid's largest extent. */
    private static final double FINEST = 1.0 / 512;

    /** @param box that holds the solid */
    public static Stereo of(List<View> views, Interior solid, Bounds box) {
        List<Picture> pictures =
                views.parallelStream().map(v -> Picture.of(v, MOST_PIXELS)).toList();
        double pixel = pictures.stream()
                .mapToDouble(p -> pixel(p, box.center()))
                .sorted()
                .toArray()[pictures.size() / 2];
        double step = Math.max(STEP_PIXELS * pixel, FINEST * box.largestExtent());
        int every = (pictures.size() + MOST_VIEWS - 1) / MOST_VIEWS;
        List<Depths> found = IntStream.range(0, (pictures.size() + every - 1) / every)
                .parallel()
                .mapToObj(i -> depths(pictures, i * every, solid, box, step))
                .toList();
        return new Stereo(step, Agreement.of(found, step));
    }

    /** How many depths are known in all views together. */
    public int known() {
        return views.stream().mapToInt(Depths::known).sum();
    }

    private static Depths depths(List<Picture> pictures, int i, Interior solid, Bounds box, double step) {
        Picture picture = pictures.get(i);
        Intrinsics k = picture.camera().intrinsics();
        int stride = Math.min(k.width(), k.height()) <= FEW_PIXELS ? 1 : 2;
        return new PlaneSweep(picture, neighbors(pictures, i, box.center()), solid, box, step).depths(stride);
    }

    /** How large a pixel is at the object. */
    private static double pixel(Picture picture, Vector3dc center) {
        Intrinsics k = picture.camera().intrinsics();
        return Math.max(1e-9, picture.camera().pointInCamera(center).z) / Math.max(k.fx(), k.fy());
    }

    /** The nearest ones that see the object from other sides. */
    private static List<Picture> neighbors(List<Picture> pictures, int i, Vector3dc center) {
        Vector3d own = direction(pictures.get(i), center);
        List<Picture> near = new ArrayList<>(pictures.stream()
                .filter(p -> angle(p, own, center) > NEAREST_DEGREES && angle(p, own, center) < FARTHEST_DEGREES)
                .toList());
        near.sort(Comparator.comparingDouble(p -> angle(p, own, center)));
        return near.subList(0, Math.min(NEIGHBORS, near.size()));
    }

    private static Vector3d direction(Picture picture, Vector3dc center) {
        return picture.camera().pose().center().sub(center);
    }

    private static double angle(Picture picture, Vector3d own, Vector3dc center) {
        return Math.toDegrees(own.angle(direction(picture, center)));
    }
}
