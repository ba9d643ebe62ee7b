package org.svdmv.geometry.tracks;

import java.util.List;

/**
 * Tracks were found; every number is finite.
 * <pre>
 *   rmse  = sqrt(mean over observations of |P_i(X) - x_i|^2)
 *   L_geo = sum over tracks, over ordered pairs (i, j) of its views, of |P_j(P_i^-1(x_i)) - x_j|^2
 * </pre>
 * where X is the triangulated point of a track and {@code P_i^-1(x_i)} is the point on the line of sight of x_i at the depth that X has
 * in view i.
 *
 * @param pairs the pairs of near views that have a match, by first, then second view
 * @param views the views that have an observation, in their order
 * @param tracks points seen by two or more views
 * @param rmsePixels over all observations of all tracks
 * @param medianPixels of the lengths {@code |P_i(X) - x_i|}
 * @param geometricLoss {@code L_geo}, in square pixels
 * @param geometricPairs the number of terms of {@code L_geo}
 */
public record MeasuredTracks(
        List<PairMatches> pairs,
        List<ViewObservations> views,
        int tracks,
        double rmsePixels,
        double medianPixels,
        double geometricLoss,
        int geometricPairs)
        implements TrackReport {
    public MeasuredTracks {
        pairs = List.copyOf(pairs);
        views = List.copyOf(views);
    }

    static MeasuredTracks of(FeatureMatches matches, List<PairMatches> pairs, Reprojections errors) {
        double[] pixels = errors.errors();
        return new MeasuredTracks(
                pairs,
                errors.byView(matches.featureCounts()),
                errors.tracks().size(),
                Errors.rootMeanSquare(pixels),
                Errors.median(pixels),
                errors.geometricLoss(),
                errors.transfers().length);
    }
}
