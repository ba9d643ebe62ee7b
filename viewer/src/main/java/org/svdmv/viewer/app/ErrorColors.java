package org.svdmv.viewer.app;

import java.util.List;
import java.util.stream.DoubleStream;
import org.svdmv.viewer.action.ViewerState;
import org.svdmv.viewer.inspection.Agreement;
import org.svdmv.viewer.inspection.Measurement;
import org.svdmv.viewer.inspection.ViewAgreement;
import org.svdmv.viewer.scene.Cameras;
import org.svdmv.viewer.scene.Quantity;
import org.svdmv.viewer.scene.Scene;
import org.svdmv.viewer.scene.Structure;

/** The error of each view, as a quantity of the cameras; made anew only when there is another measurement. */
record ErrorColors(Measurement of, List<Quantity> error) {
    static final ErrorColors NONE = new ErrorColors(Measurement.NONE, List.of());

    ErrorColors of(Measurement measurement, Opened opened) {
        if (measurement == of) {
            return this;
        }
        boolean fits = measurement instanceof Measurement.Done done
                && done.measured().agreement().views().size()
                        == opened.cameras().map(Cameras::size).orElse(0);
        return new ErrorColors(
                measurement,
                fits ? List.of(error(((Measurement.Done) measurement).measured().agreement())) : List.of());
    }

    /** Reprojection errors where features were followed, else color differences. */
    private static Quantity error(Agreement agreement) {
        double[] pixels = agreement.values(ViewAgreement::reprojectionPixels);
        boolean followed = DoubleStream.of(pixels).anyMatch(Double::isFinite);
        return new Quantity(ViewerState.ERROR, followed ? pixels : agreement.values(ViewAgreement::photometricLevels));
    }

    Scene on(Scene scene) {
        if (error.isEmpty()) {
            return scene;
        }
        return new Scene(scene.structures().stream()
                .map(s -> s instanceof Cameras cameras ? cameras.with(error.get(0)) : s)
                .map(Structure.class::cast)
                .toList());
    }
}
