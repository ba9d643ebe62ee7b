package org.svdmv.geometry.tracks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Features of two views that belong together: each is the other's nearest, and clearly nearer than the second nearest.
 * <pre>
 *   |a - b|^2 = 2 - 2 a . b   for descriptors of length 1;   nearest &lt; RATIO * second nearest   (Lowe 2004, section 7.1)
 * </pre>
 */
final class Matching {
    private static final float RATIO = 0.75f;

    private Matching() {}

    /** Level by level: near views show a point at about the same size. */
    static List<Match> of(List<Feature> first, List<Feature> second) {
        return IntStream.range(0, Features.LEVELS)
                .mapToObj(l -> ofLevel(atLevel(first, l), atLevel(second, l)))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Feature> atLevel(List<Feature> features, int level) {
        return features.stream().filter(f -> f.level() == level).toList();
    }

    private static List<Match> ofLevel(List<Feature> first, List<Feature> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return List.of();
        }
        float[][] likeness = likeness(first, second);
        int[] nearestOfSecond = nearestRows(likeness);
        List<Match> matches = new ArrayList<>();
        for (int i = 0; i < likeness.length; i++) {
            int j = clearNearest(likeness[i]);
            if (j >= 0 && nearestOfSecond[j] == i && first.get(i).resembles(second.get(j))) {
                matches.add(new Match(first.get(i), second.get(j), likeness[i][j]));
            }
        }
        return matches;
    }

    /** {@code [i][j] = a_i . b_j}; sums run over j in the inner loop, which processors do many at a time. */
    private static float[][] likeness(List<Feature> first, List<Feature> second) {
        float[][] byNumber = transposed(second);
        float[][] likeness = new float[first.size()][second.size()];
        for (int i = 0; i < likeness.length; i++) {
            float[] a = first.get(i).descriptor();
            float[] row = likeness[i];
            for (int k = 0; k < a.length; k++) {
                float factor = a[k];
                float[] b = byNumber[k];
                for (int j = 0; j < row.length; j++) {
                    row[j] += factor * b[j];
                }
            }
        }
        return likeness;
    }

    private static float[][] transposed(List<Feature> features) {
        float[][] byNumber = new float[features.get(0).descriptor().length][features.size()];
        for (int j = 0; j < features.size(); j++) {
            float[] descriptor = features.get(j).descriptor();
            for (int k = 0; k < descriptor.length; k++) {
                byNumber[k][j] = descriptor[k];
            }
        }
        return byNumber;
    }

    private static int[] nearestRows(float[][] likeness) {
        int[] nearest = new int[likeness[0].length];
        for (int i = 1; i < likeness.length; i++) {
            for (int j = 0; j < nearest.length; j++) {
                if (likeness[i][j] > likeness[nearest[j]][j]) {
                    nearest[j] = i;
                }
            }
        }
        return nearest;
    }

    /** The number of the greatest entry if it passes the test against the second greatest; else -1. */
    private static int clearNearest(float[] row) {
        int best = 0;
        float second = Float.NEGATIVE_INFINITY;
        for (int j = 1; j < row.length; j++) {
            if (row[j] > row[best]) {
                second = row[best];
                best = j;
            } else {
                second = Math.max(second, row[j]);
            }
        }
        float nearest = Math.max(0, 2 - 2 * row[best]);
        return nearest < RATIO * RATIO * (2 - 2 * second) ? best : -1;
    }
}
