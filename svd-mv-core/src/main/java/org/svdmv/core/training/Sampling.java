package org.svdmv.core.training;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Which orbits a step sees: all those of the stage in order, so that training starts before all are made, then all of them in a new order
 * each time.
 */
final class Sampling {
    private final long seed;
    private final int first;
    private final int orbits;
    private long epoch;
    private int[] order;

    /**
     * @param first orbit that is seen
     * @param orbits how many are seen, from the first one on
     */
    Sampling(long seed, int first, int orbits) {
        this.seed = seed;
        this.first = first;
        this.orbits = orbits;
        this.order = IntStream.range(0, orbits).toArray();
    }

    /** The orbit of the n-th sample since the stage began. */
    int orbit(long n) {
        long wanted = n / orbits;
        if (wanted != epoch) {
            epoch = wanted;
            order = order(wanted);
        }
        return first + order[(int) (n % orbits)];
    }

    /** Fisher and Yates. */
    private int[] order(long epoch) {
        int[] order = IntStream.range(0, orbits).toArray();
        if (epoch > 0) {
            SplittableRandom random = new SplittableRandom(Draws.mix(seed, epoch));
            for (int i = orbits - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int other = order[i];
                order[i] = order[j];
                order[j] = other;
            }
        }
        return order;
    }
}
