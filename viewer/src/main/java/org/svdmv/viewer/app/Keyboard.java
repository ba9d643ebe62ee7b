package org.svdmv.viewer.app;

import static org.lwjgl.glfw.GLFW.*;

import java.util.Map;
import java.util.Optional;
import org.svdmv.viewer.action.Key;

/** GLFW's keys as those of the table; what types a character is told as that character instead. */
final class Keyboard {
    private static final Map<Integer, String> NAMED = Map.ofEntries(
            Map.entry(GLFW_KEY_HOME, "Home"),
            Map.entry(GLFW_KEY_END, "End"),
            Map.entry(GLFW_KEY_LEFT, "Left"),
            Map.entry(GLFW_KEY_RIGHT, "Right"),
            Map.entry(GLFW_KEY_UP, "Up"),
            Map.entry(GLFW_KEY_DOWN, "Down"),
            Map.entry(GLFW_KEY_ESCAPE, "Escape"),
            Map.entry(GLFW_KEY_SPACE, "Space"),
            Map.entry(GLFW_KEY_F1, "F1"),
            Map.entry(GLFW_KEY_F2, "F2"),
            Map.entry(GLFW_KEY_F3, "F3"),
            Map.entry(GLFW_KEY_F4, "F4"),
            Map.entry(GLFW_KEY_F5, "F5"),
            Map.entry(GLFW_KEY_F6, "F6"),
            Map.entry(GLFW_KEY_F11, "F11"),
            Map.entry(GLFW_KEY_F12, "F12"));

    private Keyboard() {}

    /** A key that types nothing; Command counts as Control. */
    static Optional<Key> pressed(int key, int modifiers) {
        boolean control = (modifiers & (GLFW_MOD_CONTROL | GLFW_MOD_SUPER)) != 0;
        if (control) {
            return key >= GLFW_KEY_A && key <= GLFW_KEY_Z
                    ? Optional.of(new Key("Ctrl+" + (char) key))
                    : Optional.empty();
        }
        return Optional.ofNullable(NAMED.get(key)).map(Key::new);
    }

    /** A character, however this keyboard types it. */
    static Optional<Key> typed(int codePoint) {
        return codePoint > ' ' && Character.isBmpCodePoint(codePoint)
                ? Optional.of(new Key(Character.toString(codePoint)))
                : Optional.empty();
    }
}
