package org.svdmv.assets.viewset;

/** What to do where a view set is to be written and something already is. */
public enum Existing {
    /** Refuse anything but an empty directory. */
    REFUSE,
    /** Replace a view set; refuse anything else. */
    REPLACE
}
