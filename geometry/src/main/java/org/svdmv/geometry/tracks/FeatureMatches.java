package org.svdmv.geometry.tracks;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.svdmv.camera.Camera;
import org.svdmv.camera.ViewSet;

/** The features of a set and which of them look alike in near views: evidence that does not depend on where the cameras are. */
public final class FeatureMatches {
    private final List<List<Feature>> features;
    private final List<PairEvidence> pairs;

    /** @param features of each view */
    FeatureMatches(List<List<Feature>> features) {
        this.features = List.copyOf(features);
        pairs = ViewPair.of(features.size()).parallelStream()
                .map(p -> new PairEvidence(p, Matching.of(features.get(p.first()), features.get(p.second()))))
                .toList();
    }

    /** Of all views, on all cores. */
    public static FeatureMatches of(ViewSet set) {
        return new FeatureMatches(IntStream.range(0, set.size())
                .parallel()
                .mapToObj(i -> Features.of(set.views().get(i), i))
                .toList());
    }

    /** How many features were found in each view. */
    public List<Integer> featureCounts() {
        return features.stream().map(List::size).toList();
    }

    /** How many matches were found in all pairs. */
    int matchCount() {
        return pairs.stream().mapToInt(p -> p.matches().size()).sum();
    }

    /** What each pair of views apart from each other that has a match has in common. */
    List<PairMatches> pairs(List<Camera> cameras, double tolerancePixels) {
        return pairs.stream()
                .filter(p -> !p.matches().isEmpty() && p.isConstrained(cameras))
                .map(p -> PairMatches.of(p.views(), p.sampsonPixels(cameras), tolerancePixels))
                .toList();
    }

    /** Matches within the tolerance of the epipolar lines, chained to tracks that agree on a point within the same tolerance. */
    public List<Track> tracks(List<Camera> cameras, double tolerancePixels) {
        List<Match> inliers =
                pairs.stream().flatMap(p -> p.inliers(cameras, tolerancePixels)).toList();
        return Chains.of(inliers).parallelStream()
                .map(chain -> chain.stream().map(Feature::observation).toList())
                .map(observations -> Track.agreed(observations, cameras, tolerancePixels))
                .flatMap(Optional::stream)
                .toList();
    }
}
