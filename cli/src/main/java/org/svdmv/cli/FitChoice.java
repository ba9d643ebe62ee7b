package org.svdmv.cli;

import java.util.Locale;
import java.util.Map;
import org.svdmv.assets.viewset.CamerasJson;
import org.svdmv.assets.viewset.NamedViews;
import org.svdmv.camera.ViewSet;
import org.svdmv.geometry.fit.CameraFit;
import org.svdmv.geometry.fit.Correction;
import org.svdmv.geometry.fit.FittedCameras;
import org.svdmv.geometry.fit.UnfittedCameras;

/** What of the cameras is fitted to the pictures. */
enum FitChoice {
    RADIUS,
    ELEVATION,
    POSES;

    private static final String FILE = "cameras_fitted.json";

    /** The fitted cameras as a file by its name; no file, and the reason told, where they could not be fitted. */
    Map<String, String> files(NamedViews views, Terminal terminal) {
        CameraFit fit = fit(views.set());
        if (fit instanceof FittedCameras fitted) {
            terminal.tell("fitted", words(fitted));
            return Map.of(
                    FILE,
                    CamerasJson.of(views.with(fitted.set()), n -> n + ".png", n -> "masks/" + n + ".png")
                            .text());
        }
        if (fit instanceof UnfittedCameras unfitted) {
            terminal.tell("fitted", "nothing, because " + unfitted.reason());
        }
        return Map.of();
    }

    private CameraFit fit(ViewSet set) {
        return switch (this) {
            case RADIUS -> CameraFit.radius(set);
            case ELEVATION -> CameraFit.elevation(set);
            case POSES -> CameraFit.poses(set);
        };
    }

    private static String words(FittedCameras fitted) {
        Correction c = fitted.correction();
        String what = "";
        if (c instanceof Correction.Radius r) {
            what = String.format(Locale.ROOT, "radius %.5g, was %.5g", r.after(), r.before());
        } else if (c instanceof Correction.Elevation e) {
            what = String.format(Locale.ROOT, "elevation %+.3g deg", e.offsetDegrees());
        } else if (c instanceof Correction.Poses p) {
            what = String.format(
                    Locale.ROOT,
                    "poses, turned by at most %.3g deg, moved by at most %.3g",
                    p.largestTurnDegrees(),
                    p.largestMove());
        }
        return what
                + String.format(
                        Locale.ROOT, "; %s %.4g, was %.4g", c.errorUnit(), fitted.errorAfter(), fitted.errorBefore());
    }
}
