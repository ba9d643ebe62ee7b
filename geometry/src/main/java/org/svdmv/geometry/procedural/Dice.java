package org.svdmv.geometry.procedural;

import java.util.List;
import java.util.SplittableRandom;
import org.svdmv.geometry.mesh.Rgb;

/** What chance decides about one object: numbers, choices and colors, drawn in the order of the calls. */
final class Dice {
    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** A whole number from {@code low} to {@code high}, both possible. */
    int count(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** 1 or -1. */
    int side() {
        return chance(0.5) ? 1 : -1;
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    Palette palette() {
        return Palette.of(this);
    }

    /** A clear color of any hue. */
    Rgb color() {
        return Palette.hsv(between(0, 360), between(0.45, 0.85), between(0.6, 0.95));
    }

    Rgb wood() {
        return Palette.hsv(between(22, 38), between(0.4, 0.7), between(0.4, 0.8));
    }

    Rgb metal() {
        return Palette.hsv(between(190, 240), between(0.02, 0.15), between(0.45, 0.75));
    }

    Rgb leaf() {
        return Palette.hsv(between(75, 150), between(0.45, 0.8), between(0.4, 0.75));
    }

    Rgb fur() {
        return Palette.hsv(between(15, 40), between(0.15, 0.7), between(0.35, 0.9));
    }

    Rgb skin() {
        return Palette.hsv(between(18, 30), between(0.25, 0.6), between(0.45, 0.95));
    }

    Rgb stone() {
        return Palette.hsv(between(20, 60), between(0.05, 0.25), between(0.55, 0.8));
    }
}
