package org.svdmv.geometry.tracks;

/**
 * What one view adds to the tracks.
 *
 * @param view its index
 * @param features found on the object
 * @param observations of tracks, one at least
 * @param rmsePixels {@code sqrt(mean |P(X) - x|^2)} over its observations
 */
public record ViewObservations(int view, int features, int observations, double rmsePixels) {
    public ViewObservations {
        if (!(observations > 0 && observations <= features && Double.isFinite(rmsePixels))) {
            throw new IllegalArgumentException("view " + view + ": need 1 to " + features
                    + " observations and a finite error, got " + observations + " and " + rmsePixels);
        }
    }
}
