package org.svdmv.camera;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One turn at constant elevation in equal steps, the input view last.
 * <pre>
 *   azimuth_i = (i + 1) 360 / n  mod 360,   i = 0 .. n - 1
 * </pre>
 * SV3D, arXiv 2403.12008, section 3; sgm {@code linspace(0, 360, n + 1)[1:] % 360}.
 */
public record StaticOrbit(int views, double elevationDegrees) implements Trajectory {
    public StaticOrbit {
        if (views < 1) {
            throw new IllegalArgumentException("need at least 1 view, got " + views + "; SV3D makes " + SV3D_VIEWS);
        }
        new ViewAngles(elevationDegrees, 0);
    }

    @Override
    public List<ViewAngles> angles() {
        double step = 360.0 / views;
        return IntStream.rangeClosed(1, views)
                .mapToObj(i -> new ViewAngles(elevationDegrees, i == views ? 0 : i * step))
                .toList();
    }

    @Override
    public int referenceIndex() {
        return views - 1;
    }
}
