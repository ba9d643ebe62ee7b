package org.svdmv.geometry.tracks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;

class MatchingTest {
    private static final Vector3d GRAY = new Vector3d(128, 128, 128);

    @Test
    void eachFindsItsNearest() {
        List<Feature> first = List.of(feature(0, 0, GRAY, 1, 0), feature(0, 0, GRAY, 0, 1));
        List<Feature> second = List.of(feature(1, 0, GRAY, 0.1f, 0.995f), feature(1, 0, GRAY, 0.995f, 0.1f));
        List<Match> matches = Matching.of(first, second);
        assertEquals(2, matches.size());
        assertEquals(second.get(1), matches.get(0).second());
        assertEquals(second.get(0), matches.get(1).second());
    }

    @Test
    void twoThatAreAboutAsNearAreNoMatch() {
        List<Feature> first = List.of(feature(0, 0, GRAY, 1, 0));
        List<Feature> twins = List.of(feature(1, 0, GRAY, 0.8f, 0.6f), feature(1, 0, GRAY, 0.8f, -0.6f));
        assertEquals(List.of(), Matching.of(first, twins));
    }

    @Test
    void otherColorsAndOtherSizesAreNoMatch() {
        List<Feature> first = List.of(feature(0, 0, GRAY, 1, 0));
        assertEquals(1, Matching.of(first, List.of(feature(1, 0, GRAY, 1, 0))).size());
        assertEquals(List.of(), Matching.of(first, List.of(feature(1, 0, new Vector3d(128, 128, 200), 1, 0))));
        assertEquals(List.of(), Matching.of(first, List.of(feature(1, 1, GRAY, 1, 0))));
    }

    @Test
    void nearViewsAreThoseWithinThreeStepsOfTheLoop() {
        assertEquals(63, ViewPair.of(21).size());
        assertEquals(6, ViewPair.of(4).size());
        assertEquals(List.of(), ViewPair.of(1));
    }

    private static Feature feature(int view, int level, Vector3d color, float x, float y) {
        float[] descriptor = new float[128];
        descriptor[0] = x;
        descriptor[1] = y;
        return new Feature(new Observation(view, 0, 0), level, color, descriptor);
    }
}
