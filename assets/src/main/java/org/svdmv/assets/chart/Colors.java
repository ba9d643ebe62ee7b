package org.svdmv.assets.chart;

import java.awt.Color;
import java.util.List;

/** Colors that people with any color vision tell apart (Okabe and Ito 2008). */
final class Colors {
    static final Color INK = new Color(0x202020);
    static final Color GRID = new Color(0xDDDDDD);
    private static final List<Color> SERIES = List.of(
            new Color(0x0072B2),
            new Color(0xD55E00),
            new Color(0x009E73),
            new Color(0xCC79A7),
            new Color(0xE69F00),
            new Color(0x56B4E9));

    private Colors() {}

    static Color ofSeries(int index) {
        return SERIES.get(index % SERIES.size());
    }
}
