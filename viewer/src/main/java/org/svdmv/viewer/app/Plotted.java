package org.svdmv.viewer.app;

import java.util.function.Function;
import org.svdmv.geometry.consistency.Reading;
import org.svdmv.viewer.inspection.Agreement;
import org.svdmv.viewer.inspection.ViewAgreement;

/** What is plotted of each view; the smaller, the better it agrees. */
enum Plotted {
    SILHOUETTE("silhouette lost, %", 1, view -> view.silhouetteIou().map(iou -> 100 * (1 - iou))),
    COLOR("color difference, levels of 255", 1, ViewAgreement::photometricLevels),
    REPROJECTION("reprojection error, pixels", 0.1, ViewAgreement::reprojectionPixels);

    private final String title;
    private final double little;
    private final Function<ViewAgreement, Reading> reading;

    Plotted(String title, double little, Function<ViewAgreement, Reading> reading) {
        this.title = title;
        this.little = little;
        this.reading = reading;
    }

    String title() {
        return title;
    }

    /** A scale that reaches less far than this would make much of nothing. */
    double little() {
        return little;
    }

    double[] of(Agreement agreement) {
        return agreement.values(reading);
    }
}
