package org.svdmv.assets.chart;

import java.util.List;
import java.util.stream.IntStream;

/** Measurements that belong together, in the order in which a line joins them. */
public record Series(String name, List<Point> points) {
    public Series {
        points = List.copyOf(points);
    }

    /** Values at x = 0, 1, 2, ...; of a bar chart one for each category. */
    public static Series of(String name, List<Double> values) {
        return new Series(
                name,
                IntStream.range(0, values.size())
                        .mapToObj(i -> new Point(i, values.get(i)))
                        .toList());
    }
}
