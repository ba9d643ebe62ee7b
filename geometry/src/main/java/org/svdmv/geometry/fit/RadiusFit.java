package org.svdmv.geometry.fit;

import org.svdmv.camera.ViewSet;
import org.svdmv.geometry.hull.OrbitRadius;

/** {@code radius = radius / extent}, so that the extent that the silhouettes ask for at least is 1; extents go with the radius, so one step is enough. */
final class RadiusFit {
    private RadiusFit() {}

    static CameraFit of(ViewSet set) {
        double before = OrbitRadius.of(set);
        SilhouetteExtent extent = SilhouetteExtent.of(set);
        if (!(before > 0 && extent.least() > 0)) {
            return new UnfittedCameras("the masks of the " + set.size()
                    + " views agree on no point in space, no two of them show the whole object,"
                    + " or the reference camera stands in the object's place");
        }
        double after = before / extent.least();
        return new FittedCameras(
                OrbitRadius.moved(set, after),
                new Correction.Radius(before, after, before / extent.most()),
                Math.abs(extent.least() - 1),
                0);
    }
}
