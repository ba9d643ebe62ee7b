package org.svdmv.geometry.tracks;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.joml.Vector3d;
import org.svdmv.camera.Camera;

/** The errors that tracks leave in the pictures; of one track at least. */
record Reprojections(List<Track> tracks, List<Camera> cameras) {
    /** {@code |P_i(X) - x_i|} of all observations, in pixels. */
    double[] errors() {
        return tracks.stream()
                .flatMapToDouble(t -> t.observations().stream().mapToDouble(o -> t.errorPixels(o, cameras)))
                .toArray();
    }

    /** Of the views that have an observation. */
    List<ViewObservations> byView(List<Integer> featureCounts) {
        return IntStream.range(0, cameras.size())
                .filter(view -> errors(view).length > 0)
                .mapToObj(view -> new ViewObservations(
                        view, featureCounts.get(view), errors(view).length, Errors.rootMeanSquare(errors(view))))
                .toList();
    }

    private double[] errors(int view) {
        return tracks.stream()
                .flatMapToDouble(t -> t.observations().stream()
                        .filter(o -> o.view() == view)
                        .mapToDouble(o -> t.errorPixels(o, cameras)))
                .toArray();
    }

    /** {@code |P_j(P_i^-1(x_i)) - x_j|} of all ordered pairs of observations of one track, in pixels. */
    double[] transfers() {
        return tracks.stream()
                .flatMapToDouble(t -> t.observations().stream().flatMapToDouble(i -> transfers(t, i)))
                .toArray();
    }

    private DoubleStream transfers(Track track, Observation from) {
        Vector3d onRay = from.by(cameras).atDepthOf(track.point());
        return track.observations().stream()
                .filter(to -> to != from)
                .mapToDouble(to -> to.by(cameras).errorPixels(onRay))
                .filter(Double::isFinite);
    }

    double geometricLoss() {
        return Arrays.stream(transfers()).map(e -> e * e).sum();
    }
}
