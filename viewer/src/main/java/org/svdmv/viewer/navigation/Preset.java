package org.svdmv.viewer.navigation;

import java.util.Locale;
import org.joml.Vector3dc;

/** A side to look from; the front is the side of the input view, azimuth 0. */
public enum Preset {
    FRONT(0, 0),
    RIGHT(0, 90),
    BACK(0, 180),
    LEFT(0, 270),
    TOP(90, 0),
    BOTTOM(-90, 0);

    private final Level level;

    Preset(double elevationDegrees, double azimuthDegrees) {
        level = new Level(elevationDegrees, azimuthDegrees);
    }

    /** A ball from this side, as large as fits. */
    public Viewpoint of(Vector3dc center, double radius, FreeLens lens) {
        double distance = lens.distanceThatShows(radius);
        return new Viewpoint(level.at(level.backward().mul(distance).add(center)), distance, lens);
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
