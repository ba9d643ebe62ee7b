package org.svdmv.assets.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.svdmv.geometry.fit.CameraFit;
import org.svdmv.geometry.fit.Correction;
import org.svdmv.geometry.fit.FittedCameras;
import org.svdmv.geometry.fit.UnfittedCameras;

/** What a fit changed, in consistency.json. */
final class FitJson {
    private FitJson() {}

    static void put(ObjectNode target, CameraFit fit) {
        if (fit instanceof FittedCameras fitted) {
            target.put("fitted", true);
            put(target, fitted.correction());
            target.put("error", fitted.correction().errorUnit())
                    .put("error_before", fitted.errorBefore())
                    .put("error_after", fitted.errorAfter());
        } else if (fit instanceof UnfittedCameras unfitted) {
            target.put("fitted", false).put("reason", unfitted.reason());
        }
    }

    private static void put(ObjectNode target, Correction c) {
        if (c instanceof Correction.Radius r) {
            target.put("radius", r.after()).put("radius_before", r.before()).put("radius_at_least", r.least());
        } else if (c instanceof Correction.Elevation e) {
            target.put("elevation_offset_degrees", e.offsetDegrees()).put("half_width_degrees", e.halfWidthDegrees());
        } else if (c instanceof Correction.Poses p) {
            target.put("largest_turn_degrees", p.largestTurnDegrees()).put("largest_move", p.largestMove());
        }
    }
}
