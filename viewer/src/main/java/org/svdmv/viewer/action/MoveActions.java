package org.svdmv.viewer.action;

import java.util.ArrayList;
import java.util.List;
import org.joml.Vector3d;
import org.svdmv.viewer.navigation.FreeLens;
import org.svdmv.viewer.navigation.NavigationStyle;
import org.svdmv.viewer.navigation.Preset;

/** Where the eye goes. */
final class MoveActions {
    private static final double STEP = 0.05;

    static final List<Action> ALL = all();

    private MoveActions() {}

    private static List<Action> all() {
        List<Action> all = new ArrayList<>();
        all.add(Action.change(
                "Home",
                "Home",
                Menu.MOVE,
                "Flies to where everything is in sight.",
                s -> s.freely(s.subject().home())));
        all.add(Action.change(
                "Frame",
                "f",
                Menu.MOVE,
                "Flies until the object fills the window, from the same side.",
                s -> s.freely(s.navigation()
                        .viewpoint()
                        .framed(s.subject().center(), s.subject().radius(), FreeLens.STANDARD))));
        for (Preset preset : Preset.values()) {
            all.add(preset(preset));
        }
        all.add(style(
                "Turntable", "t", NavigationStyle.TURNTABLE, "Dragging turns around the target, the horizon level."));
        all.add(style("Arcball", "y", NavigationStyle.ARCBALL, "Dragging turns around the target, without an up."));
        all.add(style("Fly", "u", NavigationStyle.FLY, "Dragging looks around; W A S D Q E move the eye."));
        all.add(Action.change(
                "Nearer",
                "+",
                Menu.MOVE,
                "Goes nearer to the target.",
                s -> s.moved(s.navigation().put(s.navigation().viewpoint().zoomed(1)))));
        all.add(Action.change(
                "Farther",
                "-",
                Menu.MOVE,
                "Goes away from the target.",
                s -> s.moved(s.navigation().put(s.navigation().viewpoint().zoomed(-1)))));
        all.add(step("Step forward", "w", 0, 0, 1));
        all.add(step("Step back", "s", 0, 0, -1));
        all.add(step("Step left", "a", -1, 0, 0));
        all.add(step("Step right", "d", 1, 0, 0));
        all.add(step("Step up", "e", 0, -1, 0));
        all.add(step("Step down", "q", 0, 1, 0));
        return List.copyOf(all);
    }

    private static Action preset(Preset preset) {
        String word = preset.word();
        return Action.change(
                Character.toUpperCase(word.charAt(0)) + word.substring(1),
                Integer.toString(preset.ordinal() + 1),
                Menu.MOVE,
                "Flies to look at the object from the side named " + word + ".",
                s -> s.freely(preset.of(s.subject().center(), s.subject().radius(), FreeLens.STANDARD)));
    }

    private static Action style(String name, String key, NavigationStyle style, String sentence) {
        return Action.change(
                name, key, Menu.MOVE, sentence, s -> s.with(s.navigation().in(style)));
    }

    private static Action step(String name, String key, double right, double down, double forward) {
        String where = name.substring("Step ".length());
        return Action.change(
                name,
                key,
                Menu.MOVE,
                "Moves the eye a little " + where + ".",
                s -> s.moved(s.navigation()
                        .put(s.navigation().viewpoint().stepped(new Vector3d(right, down, forward).mul(STEP)))));
    }
}
