package org.svdmv.geometry.tracks;

import java.util.List;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.ViewSet;

/** How well features that are seen in several views agree with the cameras; or why that could not be measured. */
public sealed interface TrackReport permits MeasuredTracks, UnmeasuredTracks {
    /** Fewer tracks than this say nothing about a set. */
    int FEWEST_TRACKS = 8;

    /** Features, matches, tracks and points of the set, measured against the set's own cameras. */
    static TrackReport of(ViewSet set) {
        return of(FeatureMatches.of(set), set.cameras());
    }

    /** The same for features that are known already. */
    static TrackReport of(FeatureMatches matches, List<Camera> cameras) {
        double tolerance = tolerancePixels(cameras.get(0).intrinsics());
        List<PairMatches> pairs = matches.pairs(cameras, tolerance);
        List<Track> tracks = matches.tracks(cameras, tolerance);
        return tracks.size() < FEWEST_TRACKS
                ? new UnmeasuredTracks(pairs, Reason.of(matches, pairs, tracks.size()))
                : MeasuredTracks.of(matches, pairs, new Reprojections(tracks, cameras));
    }

    /** How far from its epipolar line and from its point's projection a feature may be: 1 pixel of 576, never less than 1. */
    static double tolerancePixels(Intrinsics intrinsics) {
        return Math.max(1, intrinsics.width() / 576.0);
    }
}
