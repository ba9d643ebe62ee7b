package org.svdmv.assets.report;

import java.util.List;
import java.util.Locale;
import org.svdmv.geometry.tracks.MeasuredTracks;
import org.svdmv.geometry.tracks.PairMatches;
import org.svdmv.geometry.tracks.TrackReport;
import org.svdmv.geometry.tracks.UnmeasuredTracks;

/** What features say, in one line. */
public final class TrackWords {
    private TrackWords() {}

    public static String of(TrackReport report) {
        if (report instanceof MeasuredTracks m) {
            return String.format(
                    Locale.ROOT,
                    "%d tracks, reprojection RMSE %.3g px, median %.3g px, %s",
                    m.tracks(),
                    m.rmsePixels(),
                    m.medianPixels(),
                    inliers(m.pairs()));
        }
        return report instanceof UnmeasuredTracks u ? "not measured, because " + u.reason() : "";
    }

    private static String inliers(List<PairMatches> pairs) {
        int matches = pairs.stream().mapToInt(PairMatches::matches).sum();
        int inliers = pairs.stream().mapToInt(PairMatches::inliers).sum();
        return inliers + " of " + matches + " matches on their epipolar lines";
    }
}
