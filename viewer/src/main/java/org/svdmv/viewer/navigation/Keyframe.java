package org.svdmv.viewer.navigation;

/** The eye of a camera path at a time from its start. */
public record Keyframe(double seconds, Viewpoint viewpoint) {
    public Keyframe {
        if (!(seconds >= 0 && seconds < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("need a time of 0 seconds or later, got " + seconds);
        }
    }
}
