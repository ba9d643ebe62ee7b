package org.svdmv.geometry.fit;

import org.svdmv.camera.ViewSet;
import org.svdmv.geometry.hull.OrbitRadius;

/** {@code radius = radius / extent of the visual hull}, so that the extent is 1. */
final class RadiusFit {
    private RadiusFit() {}

    static CameraFit of(ViewSet set) {
        double before = OrbitRadius.of(set);
        try {
            double after = OrbitRadius.fitted(set);
            ViewSet moved = OrbitRadius.moved(set, after);
            return new FittedCameras(
                    moved,
                    new Correction.Radius(before, after),
                    fromOne(before / after),
                    fromOne(after / OrbitRadius.fitted(moved)));
        } catch (IllegalArgumentException noHull) {
            return new UnfittedCameras(noHull.getMessage());
        }
    }

    private static double fromOne(double extent) {
        return Math.abs(extent - 1);
    }
}
