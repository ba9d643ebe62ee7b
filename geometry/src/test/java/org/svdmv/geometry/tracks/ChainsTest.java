package org.svdmv.geometry.tracks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;

class ChainsTest {
    @Test
    void matchesOfMatchesAreOneChainInTheOrderOfTheViews() {
        Feature a = feature(0, 1);
        Feature b = feature(1, 1);
        Feature c = feature(2, 1);
        Feature d = feature(3, 1);
        Feature e = feature(0, 9);
        Feature f = feature(3, 9);
        List<Match> matches =
                List.of(new Match(c, d, 0.9f), new Match(a, b, 0.9f), new Match(b, c, 0.9f), new Match(e, f, 0.9f));
        assertEquals(List.of(List.of(a, b, c, d), List.of(e, f)), Chains.of(matches));
    }

    @Test
    void ofTwoFeaturesOfOneViewTheLessAlikeStaysOut() {
        Feature a = feature(0, 1);
        Feature b = feature(1, 1);
        Feature c = feature(2, 1);
        Feature rival = feature(0, 5);
        List<Match> matches = List.of(new Match(rival, c, 0.8f), new Match(a, b, 0.9f), new Match(b, c, 0.95f));
        assertEquals(List.of(List.of(a, b, c)), Chains.of(matches));
    }

    private static Feature feature(int view, double u) {
        return new Feature(new Observation(view, u, 0), 0, new Vector3d(), new float[128]);
    }
}
