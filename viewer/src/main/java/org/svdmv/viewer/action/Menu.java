package org.svdmv.viewer.action;

import java.util.Locale;

/** Where an action is found without its key. */
public enum Menu {
    FILE,
    SHOW,
    MOVE,
    CAMERAS,
    TIME,
    INSPECT,
    WINDOW;

    public String title() {
        String word = name().toLowerCase(Locale.ROOT);
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
