package org.svdmv.viewer.action;

/** What an action asks for that is more than another state. */
public enum Request {
    SCREENSHOT,
    SCREENSHOT_WITH_PANELS,
    SCREENSHOT_LARGE,
    SCREENSHOT_TRANSPARENT,
    RECORD_MP4,
    RECORD_GIF,
    RECORD_FRAMES,
    RECORD_PATH,
    STOP_RECORDING,
    SAVE_PATH,
    LOAD_PATH,
    MEASURE,
    QUIT
}
