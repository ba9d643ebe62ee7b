package org.svdmv.assets.format;

import java.util.List;
import org.svdmv.camera.Camera;
import org.svdmv.camera.ViewAngles;

/** Which view is the input's where a format does not say: the last one at azimuth 0, in an orbit of svdmv's; else the last. */
final class ReferenceView {
    private static final double TOLERANCE_DEGREES = 1e-6;

    private ReferenceView() {}

    static int of(List<Camera> cameras) {
        for (int i = cameras.size() - 1; i >= 0; i--) {
            if (ViewAngles.of(cameras.get(i).pose()).map(ReferenceView::isFront).orElse(false)) {
                return i;
            }
        }
        return Math.max(0, cameras.size() - 1);
    }

    private static boolean isFront(ViewAngles angles) {
        double azimuth = angles.azimuthDegrees();
        return Math.min(azimuth, 360 - azimuth) < TOLERANCE_DEGREES;
    }
}
