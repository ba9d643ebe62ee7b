package org.svdmv.geometry.procedural;

import java.util.List;
import org.svdmv.geometry.mesh.Rgb;

/**
 * Four colors that go together: a main one, a second near it or opposite, an accent that stands out, and a dark one
 * for wheels, eyes and openings.
 */
record Palette(Rgb main, Rgb second, Rgb accent, Rgb dark) {
    static final Rgb CREAM = Rgb.of(0xf1e8d0);
    static final Rgb INK = Rgb.of(0x26262e);
    static final Rgb GLASS = Rgb.of(0x9cc9e0);

    static Palette of(Dice dice) {
        double hue = dice.between(0, 360);
        double turn = dice.pick(List.of(25.0, -25.0, 60.0, -60.0, 120.0, 150.0, 180.0, 210.0, 240.0));
        Rgb main = hsv(hue, dice.between(0.4, 0.85), dice.between(0.6, 0.95));
        Rgb second = dice.chance(0.3)
                ? CREAM.darker(dice.between(0, 0.15))
                : hsv(hue + turn, dice.between(0.3, 0.8), dice.between(0.55, 0.95));
        Rgb accent = hsv(hue + turn / 2 + 180, dice.between(0.55, 0.9), dice.between(0.7, 1));
        return new Palette(main, second, accent, hsv(hue, dice.between(0.1, 0.4), dice.between(0.15, 0.3)));
    }

    /** @param hue in degrees, any turn; saturation and value from 0 to 1 */
    static Rgb hsv(double hue, double saturation, double value) {
        return new Rgb(
                channel(5, hue, saturation, value),
                channel(3, hue, saturation, value),
                channel(1, hue, saturation, value));
    }

    private static double channel(int n, double hue, double saturation, double value) {
        double k = (n + (hue % 360 + 360) % 360 / 60) % 6;
        return value - value * saturation * Math.max(0, Math.min(Math.min(k, 4 - k), 1));
    }
}
