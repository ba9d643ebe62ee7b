package org.svdmv.cli;

import java.util.Locale;

/** Times and sizes in words for people. */
public final class Quantity {
    private static final long KIB = 1024;

    private Quantity() {}

    /** 0.82 s, 1.9 s, 27 s, 3 min 20 s, 2 h 5 min. */
    public static String ofSeconds(double seconds) {
        if (!(seconds < 99.5)) {
            long whole = Math.round(seconds);
            return whole < 3600
                    ? whole / 60 + " min " + whole % 60 + " s"
                    : whole / 3600 + " h " + whole % 3600 / 60 + " min";
        }
        int decimals = seconds < 0.995 ? 2 : seconds < 9.95 ? 1 : 0;
        return String.format(Locale.ROOT, "%." + decimals + "f s", seconds);
    }

    /** 512 B, 1.5 KiB, 40 MiB, 4.7 GiB. */
    public static String ofBytes(long bytes) {
        double size = bytes;
        String[] units = {"B", "KiB", "MiB", "GiB", "TiB"};
        int unit = 0;
        while (size >= KIB && unit < units.length - 1) {
            size /= KIB;
            unit++;
        }
        return String.format(Locale.ROOT, unit == 0 || size >= 10 ? "%.0f %s" : "%.1f %s", size, units[unit]);
    }

    /** 812, 12.3 K, 9.87 M, 1.52 G. */
    public static String ofCount(long count) {
        if (count < 1000) {
            return Long.toString(count);
        }
        int thousands = Math.min(3, (int) (Math.log10(count) / 3));
        return String.format(Locale.ROOT, "%.3g %s", count / Math.pow(1000, thousands), "KMG".charAt(thousands - 1));
    }
}
