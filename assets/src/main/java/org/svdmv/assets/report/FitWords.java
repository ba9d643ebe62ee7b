package org.svdmv.assets.report;

import java.util.Locale;
import org.svdmv.geometry.fit.CameraFit;
import org.svdmv.geometry.fit.Correction;
import org.svdmv.geometry.fit.FittedCameras;
import org.svdmv.geometry.fit.UnfittedCameras;

/** What a fit changed, in one line. */
public final class FitWords {
    private FitWords() {}

    public static String of(CameraFit fit) {
        return fit instanceof FittedCameras fitted
                ? what(fitted.correction())
                        + String.format(
                                Locale.ROOT,
                                "; %s %.4g, was %.4g",
                                fitted.correction().errorUnit(),
                                fitted.errorAfter(),
                                fitted.errorBefore())
                : fit instanceof UnfittedCameras unfitted ? "nothing, because " + unfitted.reason() : "";
    }

    private static String what(Correction c) {
        if (c instanceof Correction.Radius r) {
            return String.format(
                    Locale.ROOT,
                    "radius %.5g, was %.5g (%.5g if the object filled all that the silhouettes allow)",
                    r.after(),
                    r.before(),
                    r.least());
        }
        if (c instanceof Correction.Elevation e) {
            return String.format(
                    Locale.ROOT, "elevation %+.2f deg, give or take %.2f", e.offsetDegrees(), e.halfWidthDegrees());
        }
        return c instanceof Correction.Poses p
                ? String.format(
                        Locale.ROOT,
                        "poses, turned by at most %.3g deg, moved by at most %.3g",
                        p.largestTurnDegrees(),
                        p.largestMove())
                : "";
    }
}
