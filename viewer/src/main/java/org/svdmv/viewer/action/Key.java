package org.svdmv.viewer.action;

import java.util.Set;

/**
 * What a hand does on the keyboard: a character as it is typed, whatever keys of this keyboard type it ({@code [}, {@code ?},
 * {@code f}), or a key without a character by its name, {@code Ctrl+} before it where Control is held.
 */
public record Key(String name) {
    private static final Set<String> NAMED = Set.of(
            "Home", "End", "Left", "Right", "Up", "Down", "Escape", "Space", "F1", "F2", "F3", "F4", "F5", "F6", "F11",
            "F12");

    public Key {
        if (name.length() != 1 && !NAMED.contains(name) && !name.matches("Ctrl\\+[A-Z]")) {
            throw new IllegalArgumentException(
                    "need a character, Ctrl+LETTER or one of " + NAMED + ", got \"" + name + "\"");
        }
    }

    /** As menus and help show it. */
    public String label() {
        boolean letter = name.length() == 1 && Character.isLetter(name.charAt(0));
        if (!letter) {
            return name;
        }
        return Character.isUpperCase(name.charAt(0)) ? "Shift+" + name : name.toUpperCase(java.util.Locale.ROOT);
    }
}
