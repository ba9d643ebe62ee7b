package org.svdmv.viewer.timeline;

/**
 * Which of the views is the current one.
 *
 * @param views how many there are; a scene without views has 0
 * @param position in [0, views): its whole part is the index of the current view
 * @param viewsPerSecond how fast it plays
 */
public record Timeline(int views, double position, Playback playback, Repeat repeat, double viewsPerSecond) {
    /** As an exported film. */
    public static final double STANDARD_SPEED = 10;

    public static final double SLOWEST = 0.625;
    public static final double FASTEST = 80;

    public Timeline {
        if (!(views >= 0 && position >= 0 && position < Math.max(1, views))) {
            throw new IllegalArgumentException("need a position in [0, " + views + ") of the views, got " + position
                    + "; scrubbed(i) keeps it there");
        }
        if (!(viewsPerSecond >= SLOWEST && viewsPerSecond <= FASTEST)) {
            throw new IllegalArgumentException(
                    "need a speed of " + SLOWEST + " to " + FASTEST + " views a second, got " + viewsPerSecond);
        }
    }

    /** Paused at a view. */
    public static Timeline at(int view, int views) {
        return new Timeline(views, view, Playback.PAUSED, Repeat.LOOP, STANDARD_SPEED);
    }

    public int current() {
        return (int) position;
    }

    public boolean plays() {
        return playback == Playback.PLAYING;
    }

    /** At this view, or at the nearest there is. */
    public Timeline scrubbed(int view) {
        return with(Math.max(0, Math.min(Math.max(0, views - 1), view)), playback);
    }

    /** So many views on or back, around the loop. */
    public Timeline stepped(int steps) {
        return views == 0 ? this : with(Math.floorMod(current() + steps, views), playback);
    }

    /** Plays or pauses; from the end of what plays once it starts again. */
    public Timeline toggled() {
        boolean atEnd = repeat == Repeat.ONCE && current() == views - 1;
        return with(atEnd && !plays() ? 0 : position, plays() || views == 0 ? Playback.PAUSED : Playback.PLAYING);
    }

    public Timeline repeating(Repeat other) {
        return new Timeline(views, position, playback, other, viewsPerSecond);
    }

    /** Twice as fast for 2, half as fast for 0.5, within what there is. */
    public Timeline timesAsFast(double factor) {
        double speed = Math.max(SLOWEST, Math.min(FASTEST, viewsPerSecond * factor));
        return new Timeline(views, position, playback, repeat, speed);
    }

    /** After so many seconds. */
    public Timeline advanced(double seconds) {
        if (!plays()) {
            return this;
        }
        double next = position + seconds * viewsPerSecond;
        if (next < views) {
            return with(next, playback);
        }
        return repeat == Repeat.LOOP ? with(next % views, playback) : with(views - 1, Playback.PAUSED);
    }

    private Timeline with(double newPosition, Playback newPlayback) {
        return new Timeline(views, newPosition, newPlayback, repeat, viewsPerSecond);
    }
}
