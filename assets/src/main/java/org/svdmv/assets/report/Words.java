package org.svdmv.assets.report;

import java.util.Locale;
import org.svdmv.geometry.consistency.Reading;

/** Numbers as people read them. */
public final class Words {
    private Words() {}

    /** So many decimals; a dash where nothing was measured. */
    public static String of(Reading reading, int decimals) {
        return reading instanceof Reading.Measured m
                ? String.format(Locale.ROOT, "%." + decimals + "f", m.value() + 0.0)
                : "-";
    }

    /** Three digits that count. */
    public static String of(Reading reading) {
        return reading instanceof Reading.Measured m ? String.format(Locale.ROOT, "%.3g", m.value() + 0.0) : "-";
    }
}
