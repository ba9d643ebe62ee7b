package org.svdmv.geometry.tracks;

import java.util.List;

/**
 * No track was found: nothing can be said about reprojection errors.
 *
 * @param pairs the pairs of views that have a match all the same
 * @param reason completes "not measured, because"
 */
public record UnmeasuredTracks(List<PairMatches> pairs, String reason) implements TrackReport {
    public UnmeasuredTracks {
        pairs = List.copyOf(pairs);
    }
}
