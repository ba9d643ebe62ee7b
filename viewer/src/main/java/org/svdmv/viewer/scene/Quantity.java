package org.svdmv.viewer.scene;

import java.util.Arrays;

/** A number for each camera: its error, its grade, anything that colors can show. NaN where it could not be measured. */
public record Quantity(String name, double[] values) {
    public Quantity {
        values = values.clone();
    }

    /** Where a value lies between the least, 0, and the greatest, 1; NaN if it is none. */
    public double share(int index) {
        double least = Arrays.stream(values).filter(Double::isFinite).min().orElse(0);
        double greatest = Arrays.stream(values).filter(Double::isFinite).max().orElse(1);
        return greatest > least ? (values[index] - least) / (greatest - least) : values[index] * 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Quantity q && q.name.equals(name) && Arrays.equals(q.values, values);
    }

    @Override
    public int hashCode() {
        return name.hashCode() + 31 * Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return name + " " + Arrays.toString(values);
    }
}
