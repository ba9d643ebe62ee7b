package org.svdmv.viewer.render;

import org.svdmv.geometry.mesh.Rgb;
import org.svdmv.viewer.scene.Cameras;
import org.svdmv.viewer.scene.Quantity;

/** The colors of what is no object. */
final class Palette {
    static final Rgb REFERENCE = Rgb.of(0xD55E00);
    static final Rgb ORBIT = Rgb.of(0x8A8A8A);
    static final Rgb GRID = Rgb.of(0xC4C4C4);
    static final Rgb X = Rgb.of(0xD23C3C);
    static final Rgb Y = Rgb.of(0x3C9A3C);
    static final Rgb Z = Rgb.of(0x3C5CD2);
    private static final Rgb UNKNOWN = Rgb.of(0xA0A0A0);

    /** Dark to bright through blue and green, so that it reads in gray too. */
    private static final Rgb[] RAMP = {
        Rgb.of(0x440154), Rgb.of(0x3B528B), Rgb.of(0x21918C), Rgb.of(0x5EC962), Rgb.of(0xFDE725)
    };

    private Palette() {}

    static Rgb of(Cameras cameras, int index, Coloring coloring) {
        if (coloring instanceof Coloring.ByQuantity by) {
            return cameras.quantities().stream()
                    .filter(q -> q.name().equals(by.name()))
                    .findFirst()
                    .map(q -> ramp(q, index))
                    .orElse(UNKNOWN);
        }
        return circle(index / (double) cameras.size());
    }

    private static Rgb ramp(Quantity quantity, int index) {
        double share = quantity.share(index);
        if (!Double.isFinite(share)) {
            return UNKNOWN;
        }
        double at = share * (RAMP.length - 1);
        int below = (int) Math.min(at, RAMP.length - 2);
        return RAMP[below].mixed(RAMP[below + 1], at - below);
    }

    /** A full turn of hues, dark enough to be seen on white. */
    private static Rgb circle(double turn) {
        return new Rgb(wave(turn), wave(turn - 1 / 3.0), wave(turn - 2 / 3.0));
    }

    private static double wave(double turn) {
        return 0.45 + 0.4 * Math.cos(2 * Math.PI * turn);
    }
}
