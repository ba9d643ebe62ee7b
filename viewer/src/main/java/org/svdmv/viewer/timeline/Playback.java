package org.svdmv.viewer.timeline;

/** Whether the clock moves the current view. */
public enum Playback {
    PAUSED,
    PLAYING
}
