package org.svdmv.viewer.app;

/** When the next frame is due. */
enum Pace {
    /** Something moves. */
    AT_ONCE,
    /** Something is on its way. */
    SOON,
    /** Nothing changes by itself. */
    AFTER_EVENTS
}
