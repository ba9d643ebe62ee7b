package org.svdmv.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.DoubleSummaryStatistics;
import java.util.Locale;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.Trajectory;
import org.svdmv.camera.ViewAngles;

/** Times and sizes in words for people. */
public final class Quantity {
    private static final int KIB = 1024;
    private static final int THOUSAND = 1000;

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
        double size = count;
        String[] units = {"", " K", " M", " G", " T"};
        int unit = 0;
        while (size >= THOUSAND && unit < units.length - 1) {
            size /= THOUSAND;
            unit++;
        }
        int decimals = unit == 0 || size >= 100 ? 0 : size >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%." + decimals + "f%s", size, units[unit]);
    }

    /** 21 of 576 x 576 */
    static String ofViews(int count, Intrinsics each) {
        return count + " of " + each.width() + " x " + each.height();
    }

    /** "elevation 10 deg", "elevations -3.5 to 12 deg". */
    static String ofElevations(Trajectory path) {
        DoubleSummaryStatistics degrees =
                path.angles().stream().mapToDouble(ViewAngles::elevationDegrees).summaryStatistics();
        return degrees.getMin() == degrees.getMax()
                ? "elevation " + degrees(degrees.getMin()) + " deg"
                : "elevations " + degrees(degrees.getMin()) + " to " + degrees(degrees.getMax()) + " deg";
    }

    private static String degrees(double angle) {
        BigDecimal rounded = BigDecimal.valueOf(angle).setScale(2, RoundingMode.HALF_EVEN);
        return rounded.stripTrailingZeros().toPlainString();
    }
}
