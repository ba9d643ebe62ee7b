package org.svdmv.viewer.action;

import java.util.List;
import java.util.function.UnaryOperator;

/** Looking through the cameras of the views. */
final class CameraActions {
    private static final double STEP = 0.1;

    static final List<Action> ALL = List.of(
            views(
                    "Look through",
                    "l",
                    "Flies to the camera of the current view and looks through it.",
                    s -> s.through(s.timeline().current())),
            views(
                    "Previous camera",
                    "[",
                    "Flies to the camera before and looks through it.",
                    s -> s.through(s.timeline().stepped(-1).current())),
            views(
                    "Next camera",
                    "]",
                    "Flies to the next camera and looks through it.",
                    s -> s.through(s.timeline().stepped(1).current())),
            views(
                    "Input view",
                    "0",
                    "Flies to the camera of the input view and looks through it.",
                    s -> s.through(s.subject().referenceIndex())),
            views(
                    "Leave camera",
                    "Escape",
                    "Looks with a free eye again, from the same place.",
                    s -> s.with(Sight.FREE)),
            views(
                    "Next comparison",
                    "o",
                    "Lays the picture over the scene: off, by opacity, as a wipe, as a difference.",
                    s -> s.with(s.comparison().next(), s.amount())),
            views(
                    "More of the picture",
                    ".",
                    "Lays the picture over more strongly, or wipes farther.",
                    s -> s.with(s.comparison(), s.amount() + STEP)),
            views(
                    "Less of the picture",
                    ",",
                    "Lays the picture over less strongly, or wipes less far.",
                    s -> s.with(s.comparison(), s.amount() - STEP)));

    private CameraActions() {}

    /** Does nothing where there are no views. */
    private static Action views(String name, String key, String sentence, UnaryOperator<ViewerState> step) {
        return Action.change(name, key, Menu.CAMERAS, sentence, s -> s.subject().hasViews() ? step.apply(s) : s);
    }
}
