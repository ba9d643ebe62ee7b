package org.svdmv.viewer.action;

import java.util.Locale;
import org.svdmv.viewer.render.Overlay;

/** How a view's picture is held against the scene while it is looked at through the view's camera. */
public enum Comparison {
    OFF {
        @Override
        Overlay of(int view, double amount) {
            return Overlay.NONE;
        }
    },
    OPACITY {
        @Override
        Overlay of(int view, double amount) {
            return new Overlay.Blend(view, amount);
        }
    },
    WIPE {
        @Override
        Overlay of(int view, double amount) {
            return new Overlay.Wipe(view, amount);
        }
    },
    DIFFERENCE {
        @Override
        Overlay of(int view, double amount) {
            return new Overlay.Difference(view, 1 + (GREATEST_GAIN - 1) * amount);
        }
    };

    private static final double GREATEST_GAIN = 8;

    /** @param amount in [0, 1]: how opaque, how far from the left, how much the difference is raised */
    abstract Overlay of(int view, double amount);

    public Comparison next() {
        return values()[(ordinal() + 1) % values().length];
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
