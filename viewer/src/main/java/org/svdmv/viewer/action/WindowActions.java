package org.svdmv.viewer.action;

import java.util.List;

/** Panels. */
final class WindowActions {
    static final List<Action> ALL = List.of(
            toggle("Structures", "F2", Panel.STRUCTURES, "Opens or closes the panel of what there is to see."),
            toggle("Timeline", "F3", Panel.TIMELINE, "Opens or closes the timeline with its strip of views."),
            toggle("Inspector", "F4", Panel.INSPECTOR, "Opens or closes the views side by side."),
            toggle("Consistency", "F5", Panel.CONSISTENCY, "Opens or closes the plot of how far each view agrees."),
            toggle("Help", "? F1", Panel.HELP, "Opens or closes this list."));

    private WindowActions() {}

    private static Action toggle(String name, String key, Panel panel, String sentence) {
        return Action.change(name, key, Menu.WINDOW, sentence, s -> s.toggled(panel));
    }
}
