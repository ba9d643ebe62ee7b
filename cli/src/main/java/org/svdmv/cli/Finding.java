package org.svdmv.cli;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What {@code doctor} found out about one thing.
 *
 * @param remedy what to do about it; empty where nothing is to be done
 */
record Finding(String subject, State state, String words, String remedy) {

    /** How well that is. */
    enum State {
        /** As it should be. */
        @JsonProperty("good")
        GOOD,
        /** Something will not work, or slowly. */
        @JsonProperty("poor")
        POOR,
        /** No view can be made. */
        @JsonProperty("bad")
        BAD
    }

    static Finding good(String subject, String words) {
        return new Finding(subject, State.GOOD, words, "");
    }

    static Finding poor(String subject, String words, String remedy) {
        return new Finding(subject, State.POOR, words, remedy);
    }

    static Finding bad(String subject, String words, String remedy) {
        return new Finding(subject, State.BAD, words, remedy);
    }
}
