package org.svdmv.geometry.tracks;

import java.util.List;
import org.svdmv.camera.ViewSet;

/** How well features that are seen in several views agree with the cameras; or why that could not be measured. */
public sealed interface TrackReport permits MeasuredTracks, UnmeasuredTracks {
    /** Features, matches, tracks and points of the set, measured against the set's own cameras. */
    static TrackReport of(ViewSet set) {
        return new UnmeasuredTracks(List.of(), "no features were looked for in " + set.size() + " views");
    }
}
