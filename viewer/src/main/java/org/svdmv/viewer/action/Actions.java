package org.svdmv.viewer.action;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The table. No key does two things. */
public record Actions(List<Action> all) {
    /** Everything. */
    public static final Actions TABLE = new Actions(Stream.of(
                    FileActions.ALL.stream(),
                    ShowActions.ALL.stream(),
                    MoveActions.ALL.stream(),
                    CameraActions.ALL.stream(),
                    TimeActions.ALL.stream(),
                    InspectActions.ALL.stream(),
                    WindowActions.ALL.stream())
            .flatMap(actions -> actions)
            .toList());

    public Actions {
        all = List.copyOf(all);
        Set<Key> taken = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (Action action : all) {
            for (Key key : action.keys()) {
                if (!taken.add(key)) {
                    throw new IllegalArgumentException("need a key of its own for each action, got " + key.label()
                            + " for \"" + action.name() + "\" too");
                }
            }
            if (!names.add(action.name())) {
                throw new IllegalArgumentException(
                        "need actions of different names, got \"" + action.name() + "\" twice");
            }
        }
    }

    public Optional<Action> of(Key key) {
        return all.stream().filter(a -> a.keys().contains(key)).findFirst();
    }

    /** The one of this name; it must be there. */
    public Action named(String name) {
        return all.stream()
                .filter(a -> a.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("need the name of an action, got \"" + name + "\""));
    }

    public List<Action> in(Menu menu) {
        return all.stream().filter(a -> a.menu() == menu).toList();
    }
}
