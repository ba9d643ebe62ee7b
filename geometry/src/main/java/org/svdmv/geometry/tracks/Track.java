package org.svdmv.geometry.tracks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.svdmv.camera.Camera;

/**
 * One point of the object followed through the views.
 *
 * @param observations one a view, in two views or more
 * @param point in the world
 */
public record Track(List<Observation> observations, Vector3dc point) {
    public Track {
        observations = List.copyOf(observations);
        point = new Vector3d(point);
        long views = observations.stream().map(Observation::view).distinct().count();
        if (views < 2 || views != observations.size()) {
            throw new IllegalArgumentException("need one observation in each of 2 views or more, got "
                    + observations.size() + " observations in " + views + " views");
        }
    }

    /**
     * The point that the observations agree on within the tolerance, without those, the worst first, that do not; nothing where
     * less than two are left.
     */
    public static Optional<Track> agreed(List<Observation> observations, List<Camera> cameras, double tolerancePixels) {
        List<Observation> left = new ArrayList<>(observations);
        while (left.size() >= 2) {
            Optional<Vector3d> point =
                    Triangulation.of(left.stream().map(o -> o.by(cameras)).toList());
            if (point.isEmpty()) {
                return Optional.empty();
            }
            Track track = new Track(left, point.get());
            Observation worst = track.worst(cameras);
            if (track.errorPixels(worst, cameras) <= tolerancePixels) {
                return Optional.of(track);
            }
            left.remove(worst);
        }
        return Optional.empty();
    }

    /** {@code |P(X) - x|} in pixels. */
    public double errorPixels(Observation observation, List<Camera> cameras) {
        return observation.by(cameras).errorPixels(point);
    }

    private Observation worst(List<Camera> cameras) {
        return observations.stream()
                .max(Comparator.comparingDouble(o -> errorPixels(o, cameras)))
                .orElseThrow();
    }
}
