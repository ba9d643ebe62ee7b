package org.svdmv.cli;

import org.svdmv.assets.report.FitWords;
import org.svdmv.camera.ViewSet;
import org.svdmv.geometry.fit.CameraFit;

/** What of the cameras is fitted to the pictures. */
enum FitChoice {
    RADIUS,
    ELEVATION,
    POSES;

    /** The fitted cameras, or why there are none; told either way. */
    CameraFit of(ViewSet set, Terminal terminal) {
        CameraFit fit = of(set);
        terminal.tell("fitted", FitWords.of(fit));
        return fit;
    }

    private CameraFit of(ViewSet set) {
        return switch (this) {
            case RADIUS -> CameraFit.radius(set);
            case ELEVATION -> CameraFit.elevation(set);
            case POSES -> CameraFit.poses(set);
        };
    }
}
