package org.svdmv.geometry.tracks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.svdmv.camera.Camera;

class TrackTest {
    private static final List<Camera> CAMERAS = Scene.cameras(6);
    private static final Vector3d POINT = new Vector3d(0.2, -0.1, 0.3);

    @Test
    void theOneObservationThatDisagreesIsLeftOut() {
        List<Observation> seen = new ArrayList<>(Scene.observations(CAMERAS, POINT));
        Observation wrong = new Observation(2, seen.get(2).u() + 25, seen.get(2).v() - 10);
        seen.set(2, wrong);
        Track track = Track.agreed(seen, CAMERAS, 1).orElseThrow();
        assertEquals(0, track.point().distance(POINT), 1e-9);
        assertEquals(5, track.observations().size());
        assertTrue(!track.observations().contains(wrong));
    }

    @Test
    void twoThatDisagreeAreNoTrack() {
        Observation a = Scene.observation(0, CAMERAS.get(0).project(POINT));
        Observation b = Scene.observation(1, CAMERAS.get(1).project(new Vector3d(0.2, -0.1, 0.1)));
        assertEquals(Optional.empty(), Track.agreed(List.of(a, b), CAMERAS, 1));
    }

    @Test
    void twoObservationsInOneViewAreRefused() {
        Observation a = new Observation(0, 1, 2);
        String words = assertThrows(
                        IllegalArgumentException.class, () -> new Track(List.of(a, new Observation(0, 3, 4)), POINT))
                .getMessage();
        assertTrue(words.endsWith("got 2 observations in 1 views"), words);
    }

    /** All errors are those put in: pixels of one view moved by 3 and 4 are 5 off. */
    @Test
    void errorsAndTransfersOfAKnownPointAreKnown() {
        List<Observation> seen = new ArrayList<>(Scene.observations(CAMERAS.subList(0, 2), POINT));
        seen.set(1, new Observation(1, seen.get(1).u() + 3, seen.get(1).v() + 4));
        Reprojections errors = new Reprojections(List.of(new Track(seen, POINT)), CAMERAS);
        assertEquals(0, errors.errors()[0], 1e-9);
        assertEquals(5, errors.errors()[1], 1e-9);
        assertEquals(5, errors.transfers()[0], 1e-9);
        Vector3d back = CAMERAS.get(1)
                .unproject(seen.get(1).u(), seen.get(1).v(), CAMERAS.get(1).pointInCamera(POINT).z);
        double expected = CAMERAS.get(0).project(back).distance(CAMERAS.get(0).project(POINT));
        assertEquals(expected, errors.transfers()[1], 1e-9);
        assertEquals(25 + expected * expected, errors.geometricLoss(), 1e-7);
        assertEquals(
                List.of(
                        new ViewObservations(0, 7, 1, errors.errors()[0]),
                        new ViewObservations(1, 8, 1, errors.errors()[1])),
                errors.byView(List.of(7, 8, 9, 9, 9, 9)));
    }
}
