package org.svdmv.geometry.tracks;

import java.util.Arrays;

/**
 * What two views have in common.
 *
 * @param first index of one view
 * @param second index of the other view, greater than the first
 * @param matches features that are each other's nearest, one at least
 * @param inliers those of them that lie near each other's epipolar lines
 * @param sampsonMedianPixels median Sampson distance of all matches
 */
public record PairMatches(int first, int second, int matches, int inliers, double sampsonMedianPixels) {
    public PairMatches {
        if (!(0 <= first && first < second)) {
            throw new IllegalArgumentException("need two views in order, got " + first + " and " + second);
        }
        if (!(0 <= inliers && inliers <= matches && matches > 0)) {
            throw new IllegalArgumentException("need a match, and at most as many inliers as matches, got " + inliers
                    + " of " + matches + "; leave pairs without a match out");
        }
    }

    static PairMatches of(ViewPair views, double[] sampsonPixels, double tolerancePixels) {
        int inliers = (int)
                Arrays.stream(sampsonPixels).filter(d -> d <= tolerancePixels).count();
        return new PairMatches(
                views.first(), views.second(), sampsonPixels.length, inliers, Errors.median(sampsonPixels));
    }

    /** In [0, 1]. */
    public double inlierShare() {
        return inliers / (double) matches;
    }
}
