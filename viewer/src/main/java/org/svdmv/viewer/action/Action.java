package org.svdmv.viewer.action;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One thing that the viewer can be told to do.
 *
 * @param name as the menu shows it
 * @param keys that do it; the first is shown
 * @param sentence what it does, in one
 */
public record Action(String name, List<Key> keys, Menu menu, String sentence, Effect effect) {
    public Action {
        keys = List.copyOf(keys);
        if (!sentence.endsWith(".")) {
            throw new IllegalArgumentException(
                    "need a sentence that says what \"" + name + "\" does, got: " + sentence);
        }
    }

    static Action change(String name, String key, Menu menu, String sentence, UnaryOperator<ViewerState> step) {
        return new Action(name, keys(key), menu, sentence, new Effect.Change(step));
    }

    static Action ask(String name, String key, Menu menu, String sentence, Request request) {
        return new Action(name, keys(key), menu, sentence, new Effect.Ask(request));
    }

    /** Separated by spaces. */
    private static List<Key> keys(String names) {
        return names.isEmpty()
                ? List.of()
                : List.of(names.split(" ")).stream().map(Key::new).toList();
    }

    /** The keys as people read them. */
    public String keyLabel() {
        return String.join(" ", keys.stream().map(Key::label).toList());
    }
}
