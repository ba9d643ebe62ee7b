package org.svdmv.assets.format;

import java.util.Arrays;
import java.util.Locale;

/** From the least to the greatest of some numbers. */
public record Range(double least, double greatest) {
    static Range of(double[] values) {
        return new Range(
                Arrays.stream(values).min().orElse(Double.NaN),
                Arrays.stream(values).max().orElse(Double.NaN));
    }

    /** With four digits, one number where both are the same in them: {@code 10}, {@code 17.14 to 342.9}. */
    @Override
    public String toString() {
        String a = digits(least);
        String b = digits(greatest);
        return a.equals(b) ? a : a + " to " + b;
    }

    private static String digits(double value) {
        String text = String.format(Locale.ROOT, "%.4g", value + 0.0);
        return text.contains(".") && !text.contains("e") ? text.replaceFirst("\\.?0+$", "") : text;
    }
}
