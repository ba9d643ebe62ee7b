package org.svdmv.viewer.app;

import java.util.List;
import java.util.Locale;
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
record ErrorColors(Measurement of, List<Quantity> error, String unit) {
    static final ErrorColors NONE = new ErrorColors(Measurement.NONE, List.of(), "");

    ErrorColors of(Measurement measurement, Opened opened) {
        if (measurement == of) {
            return this;
        }
        boolean fits = measurement instanceof Measurement.Done done
                && done.measured().agreement().views().size()
                        == opened.cameras().map(Cameras::size).orElse(0);
        return fits
                ? of(measurement, ((Measurement.Done) measurement).measured().agreement())
                : new ErrorColors(measurement, List.of(), "");
    }

    /** Reprojection errors where features were followed, else color differences. */
    private static ErrorColors of(Measurement measurement, Agreement agreement) {
        double[] pixels = agreement.values(ViewAgreement::reprojectionPixels);
        boolean followed = DoubleStream.of(pixels).anyMatch(Double::isFinite);
        double[] values = followed ? pixels : agreement.values(ViewAgreement::photometricLevels);
        return new ErrorColors(
                measurement, List.of(new Quantity(ViewerState.ERROR, values)), followed ? "pixels" : "levels");
    }

    /** What the colors mean. */
    String words() {
        return error.stream()
                .map(e -> DoubleStream.of(e.values()).filter(Double::isFinite).summaryStatistics())
                .filter(known -> known.getCount() > 0)
                .map(known ->
                        String.format(Locale.ROOT, "blue %.2f to yellow %.2f %s", known.getMin(), known.getMax(), unit))
                .findFirst()
                .orElse("not measured yet");
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
