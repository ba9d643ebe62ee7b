package org.svdmv.geometry.tracks;

import java.util.List;
import java.util.stream.Stream;
import org.svdmv.camera.Camera;

/** What two views have in common as pictures, whatever their cameras are. */
record PairEvidence(ViewPair views, List<Match> matches) {
    PairEvidence {
        matches = List.copyOf(matches);
    }

    private EpipolarGeometry geometry(List<Camera> cameras) {
        return EpipolarGeometry.of(cameras.get(views.first()), cameras.get(views.second()));
    }

    double[] sampsonPixels(List<Camera> cameras) {
        EpipolarGeometry geometry = geometry(cameras);
        return matches.stream().mapToDouble(m -> m.sampsonPixels(geometry)).toArray();
    }

    /** Whether the cameras tell right matches from wrong ones. */
    boolean isConstrained(List<Camera> cameras) {
        return geometry(cameras).constrains();
    }

    /** The matches near each other's epipolar lines. */
    Stream<Match> inliers(List<Camera> cameras, double tolerancePixels) {
        EpipolarGeometry geometry = geometry(cameras);
        return matches.stream().filter(m -> geometry.constrains() && m.sampsonPixels(geometry) <= tolerancePixels);
    }
}
