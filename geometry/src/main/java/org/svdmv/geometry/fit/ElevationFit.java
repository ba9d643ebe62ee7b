package org.svdmv.geometry.fit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.svdmv.camera.Camera;
import org.svdmv.camera.ViewSet;
import org.svdmv.geometry.outline.CameraChange;
import org.svdmv.geometry.outline.Estimate;
import org.svdmv.geometry.outline.Estimation;
import org.svdmv.geometry.outline.Outlines;

/**
 * One angle for all cameras, each turned with its place about the axis through the origin that points to its right: the one at which outlines have
 * their outermost epipolar lines in common. A body of revolution about the vertical axis looks the same from everywhere and leaves every angle open.
 */
final class ElevationFit {
    private static final double FARTHEST_DEGREES = 15;
    private static final double STEP_DEGREES = 0.5;
    /** An angle that is not known within this is none. */
    private static final double WIDEST_DEGREES = 2;

    private ElevationFit() {}

    static CameraFit of(ViewSet set) {
        Optional<Estimate> estimate = new Estimation(
                        Outlines.of(set), CameraChange::raised, FARTHEST_DEGREES, STEP_DEGREES)
                .of(set.cameras());
        return estimate.map(e -> fit(set, e))
                .orElseGet(() -> new UnfittedCameras("too few pairs of views show the whole object"));
    }

    private static CameraFit fit(ViewSet set, Estimate e) {
        if (!(e.halfWidth() <= WIDEST_DEGREES)) {
            return new UnfittedCameras(open(e));
        }
        if (Math.abs(e.value()) > FARTHEST_DEGREES) {
            return new UnfittedCameras("outlines agree best more than " + FARTHEST_DEGREES
                    + " degrees from the given elevation; is it a guess at all?");
        }
        List<Camera> raised = set.cameras().stream()
                .map(c -> CameraChange.raised(c, e.value()))
                .toList();
        return new FittedCameras(
                set.seenBy(raised),
                new Correction.Elevation(e.value(), e.halfWidth()),
                e.rmsBeforePixels(),
                e.rmsPixels());
    }

    private static String open(Estimate e) {
        return e.halfWidth() < FARTHEST_DEGREES
                ? String.format(
                        Locale.ROOT,
                        "outlines leave the elevation open: its change is not determined, between %+.1f and %+.1f degrees",
                        e.low(),
                        e.high())
                : "outlines agree at any elevation, as those of a body of revolution do: it is not determined";
    }
}
