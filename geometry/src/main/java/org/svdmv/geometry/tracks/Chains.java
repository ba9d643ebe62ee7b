package org.svdmv.geometry.tracks;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which features are one point: union-find over matches, the most alike first. Two chains that would put two features of one view
 * together stay apart.
 */
final class Chains {
    private final Map<Feature, Link> links = new IdentityHashMap<>();

    /** The chains of two features or more, each in the order of the views. */
    static List<List<Feature>> of(List<Match> matches) {
        Chains chains = new Chains();
        matches.stream().sorted(Comparator.comparingDouble(m -> -m.likeness())).forEach(m -> chains.link(m.first())
                .join(chains.link(m.second())));
        return chains.inOrder(
                matches.stream().flatMap(m -> Stream.of(m.first(), m.second())).toList());
    }

    private Link link(Feature feature) {
        return links.computeIfAbsent(feature, Link::new);
    }

    private List<List<Feature>> inOrder(List<Feature> features) {
        Map<Link, List<Feature>> chains = new LinkedHashMap<>();
        Set<Feature> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Feature feature : features) {
            if (seen.add(feature)) {
                chains.computeIfAbsent(link(feature).root(), r -> new ArrayList<>())
                        .add(feature);
            }
        }
        chains.values().forEach(c -> c.sort(Comparator.comparingInt(Feature::view)));
        return chains.values().stream().filter(c -> c.size() > 1).toList();
    }

    /** A node of the forest; a root knows the views of its chain. */
    private static final class Link {
        private final BitSet views = new BitSet();
        private Link parent = this;

        Link(Feature feature) {
            views.set(feature.view());
        }

        Link root() {
            Link root = this;
            while (root.parent != root) {
                root.parent = root.parent.parent;
                root = root.parent;
            }
            return root;
        }

        void join(Link other) {
            Link a = root();
            Link b = other.root();
            if (a != b && !a.views.intersects(b.views)) {
                b.parent = a;
                a.views.or(b.views);
            }
        }
    }
}
