package org.svdmv.camera;

import java.util.List;
import java.util.stream.IntStream;

/** Any directions, in any order. */
public record CustomOrbit(List<ViewAngles> angles, int referenceIndex) implements Trajectory {
    public CustomOrbit {
        angles = List.copyOf(angles);
        if (angles.isEmpty()) {
            throw new IllegalArgumentException("need at least 1 view, got none; the last one is the input view");
        }
        if (referenceIndex < 0 || referenceIndex >= angles.size()) {
            throw new IllegalArgumentException("need a reference index in [0, " + (angles.size() - 1) + "], got "
                    + referenceIndex + "; it says which of the views is the input");
        }
        double azimuth = angles.get(referenceIndex).azimuthDegrees();
        if (azimuth != 0) {
            throw new IllegalArgumentException("need azimuth 0 for the input view " + referenceIndex + ", got "
                    + azimuth + "; CustomOrbit.of turns all azimuths so that it is");
        }
    }

    /** Lists of absolute elevations and of azimuths, in degrees; the last view is the input. */
    public static CustomOrbit of(List<Double> elevationsDegrees, List<Double> azimuthsDegrees) {
        return of(elevationsDegrees, azimuthsDegrees, azimuthsDegrees.size() - 1);
    }

    /** As sgm does, the azimuths are turned so that the input view's becomes 0: {@code (a - a_reference) mod 360}. */
    public static CustomOrbit of(List<Double> elevationsDegrees, List<Double> azimuthsDegrees, int referenceIndex) {
        int n = azimuthsDegrees.size();
        if (elevationsDegrees.size() != n || n == 0) {
            throw new IllegalArgumentException("need as many elevations as azimuths, one of each a view, got "
                    + elevationsDegrees.size() + " elevations and " + n + " azimuths");
        }
        List<ViewAngles> given = IntStream.range(0, n)
                .mapToObj(i -> new ViewAngles(elevationsDegrees.get(i), azimuthsDegrees.get(i)))
                .toList();
        if (referenceIndex < 0 || referenceIndex >= n) {
            return new CustomOrbit(given, referenceIndex);
        }
        ViewAngles reference = given.get(referenceIndex);
        return new CustomOrbit(given.stream().map(a -> a.relativeTo(reference)).toList(), referenceIndex);
    }
}
