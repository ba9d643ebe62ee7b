package org.svdmv.geometry.fit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.joml.Vector3d;
import org.svdmv.camera.Camera;
import org.svdmv.geometry.tracks.Observation;
import org.svdmv.geometry.tracks.Sighting;
import org.svdmv.geometry.tracks.Track;
import org.svdmv.geometry.tracks.Triangulation;

/** Observations that are held against one set of cameras after another, the points found anew for each. */
record Evidence(List<List<Observation>> chains) {
    static Evidence of(List<Track> tracks) {
        return new Evidence(tracks.stream().map(Track::observations).toList());
    }

    /** {@code sqrt(mean min(|P(X) - x|, limit)^2)}; the limit for a chain that no point in front of the cameras explains. */
    double rmsePixels(List<Camera> cameras, double limitPixels) {
        double[] errors = chains.parallelStream()
                .flatMapToDouble(chain -> errors(chain, cameras, limitPixels))
                .toArray();
        return Math.sqrt(Arrays.stream(errors).map(e -> e * e).average().orElseThrow());
    }

    private static DoubleStream errors(List<Observation> chain, List<Camera> cameras, double limit) {
        List<Sighting> seen = chain.stream().map(o -> o.by(cameras)).toList();
        Optional<Vector3d> point = Triangulation.of(seen);
        return seen.stream()
                .mapToDouble(s ->
                        point.map(s::errorPixels).map(e -> Math.min(e, limit)).orElse(limit));
    }
}
