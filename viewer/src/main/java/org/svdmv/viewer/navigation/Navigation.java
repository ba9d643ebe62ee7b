package org.svdmv.viewer.navigation;

/** The eye and the way in which hands move it. */
public record Navigation(NavigationStyle style, Motion motion) {
    /** How long a flight from one viewpoint to another lasts. */
    public static final double FLIGHT_SECONDS = 0.6;

    public static Navigation at(Viewpoint viewpoint) {
        return new Navigation(NavigationStyle.TURNTABLE, new Motion.Rest(viewpoint));
    }

    public Viewpoint viewpoint() {
        return motion.now();
    }

    public boolean moves() {
        return motion instanceof Motion.Flight;
    }

    public Navigation in(NavigationStyle other) {
        return new Navigation(other, motion);
    }

    /** There at once; a flight ends. */
    public Navigation put(Viewpoint viewpoint) {
        return new Navigation(style, new Motion.Rest(viewpoint));
    }

    /** Flies there from where it is now. */
    public Navigation sent(Viewpoint viewpoint) {
        return new Navigation(style, new Motion.Flight(viewpoint(), viewpoint, FLIGHT_SECONDS, 0));
    }

    public Navigation turned(Drag drag) {
        return put(style.turned(viewpoint(), drag));
    }

    public Navigation advanced(double seconds) {
        return new Navigation(style, motion.advanced(seconds));
    }
}
