package org.svdmv.viewer.inspection;

import java.util.List;
import org.svdmv.geometry.consistency.HeatMap;
import org.svdmv.geometry.tracks.Track;

/**
 * What is known of the consistency of a set.
 *
 * @param heat where the colors of each view disagree with its neighbors'; none if the numbers are from a file
 * @param tracks points followed through the views; none if the numbers are from a file
 */
public record Measured(Agreement agreement, List<HeatMap> heat, List<Track> tracks) {
    public Measured {
        heat = List.copyOf(heat);
        tracks = List.copyOf(tracks);
    }
}
