package org.svdmv.viewer.action;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What lies over or beside the scene. */
public enum Panel {
    /** What there is, what of it is shown, and how. */
    STRUCTURES,
    /** Which view is the current one, with a strip of all. */
    TIMELINE,
    /** Views side by side, with what they say of each other. */
    INSPECTOR,
    /** How far each view agrees with the others. */
    CONSISTENCY,
    /** Every action and its key. */
    HELP;

    /** Open where nobody has said otherwise. */
    public static final Set<Panel> USUAL = Set.copyOf(EnumSet.of(STRUCTURES, TIMELINE));

    public String title() {
        String word = name().toLowerCase(Locale.ROOT);
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
