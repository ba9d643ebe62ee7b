package org.svdmv.geometry.tracks;

import org.joml.Vector3d;
import org.joml.Vector3dc;

/**
 * A corner in the picture and what surrounds it.
 *
 * @param observation where it is
 * @param level how often the picture was halved before the corner showed
 * @param color mean red, green, blue around, 0 to 255
 * @param descriptor 128 numbers of length 1; nobody writes to them
 */
record Feature(Observation observation, int level, Vector3dc color, float[] descriptor) {
    private static final double FARTHEST_COLOR = 24;

    /** Whether a near view may show the same point of the object as the other: the light stays with the object, so its color does. */
    boolean resembles(Feature other) {
        Vector3d difference = color.sub(other.color, new Vector3d()).absolute();
        return difference.get(difference.maxComponent()) < FARTHEST_COLOR;
    }

    int view() {
        return observation.view();
    }

    double u() {
        return observation.u();
    }

    double v() {
        return observation.v();
    }
}
