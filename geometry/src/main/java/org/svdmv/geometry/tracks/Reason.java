package org.svdmv.geometry.tracks;

import java.util.List;

/** Why a set has too few tracks, in words. */
final class Reason {
    private Reason() {}

    static String of(FeatureMatches matches, List<PairMatches> pairs, int tracks) {
        List<Integer> features = matches.featureCounts();
        long seeing = features.stream().filter(n -> n > 0).count();
        int inliers = pairs.stream().mapToInt(PairMatches::inliers).sum();
        if (features.size() < 2) {
            return "one view has no other to agree with";
        }
        if (seeing < 2) {
            return "the object shows texture in " + seeing + " of " + features.size() + " views; two are needed";
        }
        if (pairs.isEmpty() && matches.matchCount() > 0) {
            return "near views are seen from one place, so that nothing has a depth";
        }
        if (pairs.isEmpty()) {
            return "no feature of one view was found again in a near one; the object has hardly any texture";
        }
        return "only " + tracks + " points were found again in near views where the cameras allow them, from " + inliers
                + " of " + matches.matchCount() + " matches; " + TrackReport.FEWEST_TRACKS + " points are needed";
    }
}
