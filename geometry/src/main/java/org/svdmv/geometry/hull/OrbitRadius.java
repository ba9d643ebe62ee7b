package org.svdmv.geometry.hull;

import org.svdmv.camera.ViewSet;

/**
 * How far the cameras of a set stand from the origin. Pictures do not know lengths: moving all cameras and the object away from the
 * origin by one factor changes no pixel. SV3D's pictures are normalized for each object, so the distance that belongs to an object
 * of extent 1 differs from object to object.
 */
public final class OrbitRadius {
    private static final int RESOLUTION = 192;

    private OrbitRadius() {}

    /** The distance of the reference camera. */
    public static double of(ViewSet set) {
        return set.reference().camera().pose().center().length();
    }

    /**
     * The distance of the reference camera at which the masks' object has extent 1: {@code radius / extent of the visual hull}.
     * The hull is the largest object that has these masks, so a true object of extent 1 is this far away or a little farther.
     */
    public static double fitted(ViewSet set) {
        requireDistance(set);
        return of(set) / VisualHull.of(set, RESOLUTION).largestExtent();
    }

    /** The same pictures with the reference camera at this distance, all others moved, and depths changed, by the same factor. */
    public static ViewSet moved(ViewSet set, double radius) {
        if (!(radius > 0 && radius < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("need a finite radius > 0, got " + radius + "; SV3D uses 2");
        }
        requireDistance(set);
        return set.scaled(radius / of(set));
    }

    private static void requireDistance(ViewSet set) {
        if (!(of(set) > 0)) {
            throw new IllegalArgumentException("need a reference camera apart from the origin to change its distance,"
                    + " got one that stands on it; leave the radius as it is");
        }
    }
}
