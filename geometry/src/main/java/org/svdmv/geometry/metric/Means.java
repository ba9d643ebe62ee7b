package org.svdmv.geometry.metric;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Means of values by name: infinite where one is infinite. */
final class Means {
    private Means() {}

    /** Of rows that all have the same names. */
    static Map<String, Double> of(List<Map<String, Double>> rows) {
        Map<String, Double> means = new LinkedHashMap<>();
        for (String name : rows.get(0).keySet()) {
            means.put(
                    name,
                    rows.stream().mapToDouble(row -> row.get(name)).average().orElseThrow());
        }
        return means;
    }
}
