package org.svdmv.assets.export;

/** How fast views follow each other. */
public record FrameRate(int viewsPerSecond) {
    /** Three seconds for an orbit of 21 views. */
    public static final FrameRate DEFAULT = new FrameRate(7);

    private static final int FASTEST = 60;

    public FrameRate {
        if (viewsPerSecond < 1 || viewsPerSecond > FASTEST) {
            throw new IllegalArgumentException("need 1 to " + FASTEST + " views a second, got " + viewsPerSecond
                    + "; 7 turns an orbit of 21 once in 3 seconds");
        }
    }
}
