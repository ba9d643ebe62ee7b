package org.svdmv.core.training;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The orbits that were read last, kept in memory, for any number of threads: a step reads each of its orbits more than once. */
final class RecentOrbits implements OrbitSource {
    private final OrbitSource source;
    private final int count;
    private final Map<Integer, Orbit> kept = new LinkedHashMap<>(16, 0.75f, true);

    /** @param count orbits that are kept */
    RecentOrbits(OrbitSource source, int count) {
        this.source = source;
        this.count = count;
    }

    @Override
    public Orbit orbit(int index) {
        return found(index).orElseGet(() -> keep(index, source.orbit(index)));
    }

    private synchronized Optional<Orbit> found(int index) {
        return Optional.ofNullable(kept.get(index));
    }

    private synchronized Orbit keep(int index, Orbit orbit) {
        kept.put(index, orbit);
        if (kept.size() > count) {
            kept.remove(kept.keySet().iterator().next());
        }
        return orbit;
    }
}
