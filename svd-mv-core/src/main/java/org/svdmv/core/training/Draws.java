package org.svdmv.core.training;

import java.util.SplittableRandom;

/** All random numbers of one training step, a function of (seed, stage, step) and of nothing before it. */
record Draws(SplittableRandom random) {

    static Draws of(long seed, int stage, long step) {
        return new Draws(new SplittableRandom(mix(mix(seed, stage), step)));
    }

    /** A 64-bit hash of two numbers (the finalizer of SplitMix64, Steele et al. 2014). */
    static long mix(long a, long b) {
        long z = a * 0x9E3779B97F4A7C15L + b + 0x632BE59BD9B4E019L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    double uniform() {
        return random.nextDouble();
    }

    double gaussian() {
        return gaussian(random);
    }

    /** Box and Muller. */
    static double gaussian(SplittableRandom random) {
        double radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
        return radius * Math.cos(2 * Math.PI * random.nextDouble());
    }

    /** The seed of a generator. */
    int seed() {
        return random.nextInt(Integer.MAX_VALUE);
    }
}
