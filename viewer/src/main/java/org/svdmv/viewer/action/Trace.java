package org.svdmv.viewer.action;

/** What the inspector lays over the views. */
public enum Trace {
    /** Where the colors of a view disagree with its neighbors'. */
    HEAT,
    /** Features followed through the views, with their reprojection errors. */
    TRACKS
}
