package org.svdmv.viewer.app;

import java.util.Locale;
import org.svdmv.camera.ViewAngles;
import org.svdmv.viewer.action.Sight;
import org.svdmv.viewer.action.ViewerState;

/** A state in a line. */
final class StateWords {
    private StateWords() {}

    static String of(ViewerState state) {
        String eye = ViewAngles.of(state.navigation().viewpoint().pose())
                .map(a -> String.format(
                        Locale.ROOT, "elevation %.0f, azimuth %.0f", a.elevationDegrees(), a.azimuthDegrees()))
                .orElse("");
        if (state.sight() instanceof Sight.Through through) {
            return "through camera " + through.view() + "   " + eye + "   "
                    + state.comparison().word();
        }
        return state.navigation().style().word() + "   " + eye;
    }
}
