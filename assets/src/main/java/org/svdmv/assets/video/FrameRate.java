package org.svdmv.assets.video;

/** How fast views follow each other. */
public final class FrameRate {
    /** Three seconds for an orbit of 21 views. */
    public static final int DEFAULT = 7;

    private static final int FASTEST = 60;

    private FrameRate() {}

    public static void refuseUnlessFits(int framesPerSecond) {
        if (framesPerSecond < 1 || framesPerSecond > FASTEST) {
            throw new IllegalArgumentException("need 1 to " + FASTEST + " views a second, got " + framesPerSecond + "; "
                    + DEFAULT + " turns an orbit of 21 once in 3 seconds");
        }
    }
}
