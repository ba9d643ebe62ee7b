package org.svdmv.geometry.outline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConvexHullTest {
    @Test
    void aSquareKeepsItsCornersAndNothingOfItsSidesAndInside() {
        List<EdgePoint> corners = List.of(at(0, 0), at(4, 0), at(4, 4), at(0, 4));
        SplittableRandom random = new SplittableRandom(1);
        List<EdgePoint> inside = Stream.generate(() -> at(random.nextInt(5), random.nextInt(5)))
                .limit(60)
                .toList();
        List<EdgePoint> hull =
                ConvexHull.of(Stream.concat(inside.stream(), corners.stream()).toList());
        assertEquals(Set.copyOf(corners), new HashSet<>(hull));
        assertEquals(4, hull.size());
    }

    @Test
    void fewerThanThreePointsAreTheirOwnHull() {
        assertEquals(List.of(), ConvexHull.of(List.of()));
        assertEquals(List.of(at(1, 2)), ConvexHull.of(List.of(at(1, 2))));
    }

    private static EdgePoint at(double x, double y) {
        return new EdgePoint(x, y, false);
    }
}
