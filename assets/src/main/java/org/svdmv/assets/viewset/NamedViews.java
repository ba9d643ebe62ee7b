package org.svdmv.assets.viewset;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.svdmv.camera.View;
import org.svdmv.camera.ViewSet;

/** Views and what their files are called, without ending: {@code view_00}, {@code view_01}, ... or as another tool named them. */
public record NamedViews(ViewSet set, List<String> names) {
    public NamedViews {
        names = List.copyOf(names);
        if (names.size() != set.size()) {
            throw new IllegalArgumentException(
                    "need a name for each of " + set.size() + " views, got " + names.size() + " names");
        }
        Map<String, String> seen = new HashMap<>();
        for (String name : names) {
            if (!FileNames.isPlain(name)) {
                throw new IllegalArgumentException("need names that every file system takes (no / \\ : * ? \" < > |,"
                        + " no dot or space at an end, at most 200 bytes), got \"" + name + "\"; rename the picture");
            }
            String same = seen.put(name.toLowerCase(Locale.ROOT), name);
            if (same != null) {
                throw new IllegalArgumentException("need names that differ by more than capitals, got \"" + same
                        + "\" and \"" + name + "\"; rename one of the pictures");
            }
        }
    }

    /** With the names that svdmv gives. */
    public static NamedViews of(ViewSet set) {
        return new NamedViews(
                set,
                IntStream.range(0, set.size())
                        .mapToObj(i -> FileNames.view(i, set.size()))
                        .toList());
    }

    public int size() {
        return set.size();
    }

    public String name(int index) {
        return names.get(index);
    }

    public View view(int index) {
        return set.views().get(index);
    }

    /** The same names for views that correspond one to one. */
    public NamedViews with(ViewSet other) {
        return new NamedViews(other, names);
    }
}
