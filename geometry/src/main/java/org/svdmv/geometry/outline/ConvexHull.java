package org.svdmv.geometry.outline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** The least convex polygon around points (Andrew 1979, the monotone chain). */
final class ConvexHull {
    private ConvexHull() {}

    /** Its corners one after another; all points where they are fewer than three. */
    static List<EdgePoint> of(List<EdgePoint> points) {
        List<EdgePoint> sorted = new ArrayList<>(points);
        sorted.sort(Comparator.comparingDouble(EdgePoint::x).thenComparingDouble(EdgePoint::y));
        if (sorted.size() < 3) {
            return sorted;
        }
        List<EdgePoint> corners = half(sorted);
        Collections.reverse(sorted);
        corners.addAll(half(sorted));
        return List.copyOf(corners);
    }

    /** One chain without its last corner. */
    private static List<EdgePoint> half(List<EdgePoint> sorted) {
        List<EdgePoint> chain = new ArrayList<>();
        for (EdgePoint p : sorted) {
            while (chain.size() > 1 && !turns(chain.get(chain.size() - 2), chain.get(chain.size() - 1), p)) {
                chain.remove(chain.size() - 1);
            }
            chain.add(p);
        }
        chain.remove(chain.size() - 1);
        return chain;
    }

    private static boolean turns(EdgePoint a, EdgePoint b, EdgePoint c) {
        return (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x()) > 0;
    }
}
