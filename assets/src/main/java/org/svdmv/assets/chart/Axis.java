package org.svdmv.assets.chart;

/** What is measured along an axis, and its unit; an empty unit for a bare number. */
public record Axis(String quantity, String unit) {
    /** Of a bare number. */
    public static Axis of(String quantity) {
        return new Axis(quantity, "");
    }

    String label() {
        return unit.isEmpty() ? quantity : quantity + " (" + unit + ")";
    }
}
