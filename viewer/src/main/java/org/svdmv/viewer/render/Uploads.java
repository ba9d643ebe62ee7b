package org.svdmv.viewer.render;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Uploads by what they are of: made when first asked for. */
final class Uploads<K, U extends Upload> implements AutoCloseable {
    private final Map<K, U> uploads = new IdentityHashMap<>();
    private final Function<K, U> make;

    Uploads(Function<K, U> make) {
        this.make = make;
    }

    U of(K key) {
        return uploads.computeIfAbsent(key, make);
    }

    /** Frees those of all others. */
    void retain(Set<K> keys) {
        uploads.entrySet().removeIf(entry -> {
            boolean kept = keys.stream().anyMatch(key -> key == entry.getKey());
            if (!kept) {
                entry.getValue().close();
            }
            return !kept;
        });
    }

    @Override
    public void close() {
        retain(Set.of());
    }
}
