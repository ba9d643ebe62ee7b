package org.svdmv.geometry.metric;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How near one view is to the true one.
 *
 * @param view the index of the true view
 * @param values by the names of the measures
 */
public record ViewScore(
        int view, int resultView, double azimuthDegrees, double elevationDegrees, Map<String, Double> values) {
    public ViewScore {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
