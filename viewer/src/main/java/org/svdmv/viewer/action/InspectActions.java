package org.svdmv.viewer.action;

import java.util.List;

/** What the views say of each other. */
final class InspectActions {
    static final List<Action> ALL = List.of(
            Action.ask(
                    "Measure consistency",
                    "Ctrl+M",
                    Menu.INSPECT,
                    "Measures in the background how far the views agree.",
                    Request.MEASURE),
            Action.change(
                    "Heat map",
                    "h",
                    Menu.INSPECT,
                    "Shows in the inspector where colors disagree, or hides it.",
                    s -> s.toggled(Trace.HEAT)),
            Action.change(
                    "Tracks",
                    "j",
                    Menu.INSPECT,
                    "Shows in the inspector features and their reprojection errors, or hides them.",
                    s -> s.toggled(Trace.TRACKS)),
            Action.change(
                    "Unpin pixel",
                    "z",
                    Menu.INSPECT,
                    "Lets the inspector follow the pointer again.",
                    ViewerState::unpinned));

    private InspectActions() {}
}
