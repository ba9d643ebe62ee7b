package org.svdmv.geometry.fit;

import org.svdmv.camera.ViewSet;
import org.svdmv.geometry.hull.OrbitRadius;

/** {@code radius = radius / extent}, so that the extent that the silhouettes ask for at least is 1. */
final class RadiusFit {
    private RadiusFit() {}

    static CameraFit of(ViewSet set) {
        double before = OrbitRadius.of(set);
        double extent = SilhouetteExtent.of(set).least();
        if (!(before > 0 && extent > 0)) {
            return new UnfittedCameras("the masks of the " + set.size()
                    + " views agree on no point in space, or the reference camera stands in the object's place");
        }
        double after = before / extent;
        ViewSet moved = OrbitRadius.moved(set, after);
        return new FittedCameras(
                moved,
                new Correction.Radius(before, after),
                Math.abs(extent - 1),
                Math.abs(SilhouetteExtent.of(moved).least() - 1));
    }
}
