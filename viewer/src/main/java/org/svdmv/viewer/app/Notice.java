package org.svdmv.viewer.app;

/** A line that tells what has happened, for a while. */
record Notice(String words, double secondsLeft) {
    static final Notice NONE = new Notice("", 0);

    private static final double SHOWN_SECONDS = 6;

    static Notice of(String words) {
        return new Notice(words, SHOWN_SECONDS);
    }

    Notice after(double seconds) {
        return secondsLeft > seconds ? new Notice(words, secondsLeft - seconds) : NONE;
    }

    boolean isShown() {
        return secondsLeft > 0;
    }
}
