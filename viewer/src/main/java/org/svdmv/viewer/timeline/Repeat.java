package org.svdmv.viewer.timeline;

/** What comes after the last view. */
public enum Repeat {
    /** It stops there. */
    ONCE,
    /** The first again: an orbit is closed. */
    LOOP
}
