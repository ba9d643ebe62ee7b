package org.svdmv.geometry.tracks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.joml.Vector2d;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.StaticOrbit;
import org.svdmv.camera.View;
import org.svdmv.camera.ViewSet;
import org.svdmv.geometry.mesh.Shapes;
import org.svdmv.geometry.raster.TrueOrbit;

class TrackReportTest {
    private static final ViewSet TRUE = Patchwork.seen(18, 192, 15);

    @Test
    void trueViewsAgreeWithTheirCamerasWithinHalfAPixel() {
        MeasuredTracks report = measured(TRUE);
        assertTrue(report.rmsePixels() < 0.5, "RMSE " + report.rmsePixels());
        assertTrue(report.tracks() > 100, report.tracks() + " tracks");
        assertEquals(18, report.views().size());
        assertTrue(share(report) > 0.6, "inliers " + share(report));
        assertTrue(report.geometricLoss() / report.geometricPairs() < 1, "L_geo " + report.geometricLoss());
    }

    @Test
    void theSameSetGivesTheSameReport() {
        assertEquals(measured(TRUE), measured(TRUE));
    }

    /** Each camera sees what the one on the other side should. */
    @Test
    void camerasInTheWrongOrderLoseTheInliers() {
        List<Camera> reversed = new ArrayList<>(TRUE.cameras());
        Collections.reverse(reversed);
        FeatureMatches matches = FeatureMatches.of(TRUE);
        double right = inliers(TrackReport.of(matches, TRUE.cameras()));
        double wrong = inliers(TrackReport.of(matches, reversed));
        assertTrue(wrong < right / 3, wrong + " of " + right);
    }

    @Test
    void theMiddleOfTheFrontWhereFourPatchesMeetIsAFeature() {
        List<Feature> features = Features.of(TRUE.reference(), 0);
        Vector3d front = new Vector3d(0.4, 0, 0);
        Vector2d pixel = TRUE.reference().camera().project(front);
        double nearest = features.stream()
                .mapToDouble(f -> pixel.distance(f.u(), f.v()))
                .min()
                .orElseThrow();
        assertTrue(nearest < 0.25, "nearest feature " + nearest + " pixels away");
    }

    @Test
    void aBallOfOneColorIsNotMeasured() {
        ViewSet ball =
                new TrueOrbit(new StaticOrbit(8, 10), 0, 2, Intrinsics.sv3d(96), 2).of(Shapes.sphere(0.4), () -> {});
        UnmeasuredTracks report = assertInstanceOf(UnmeasuredTracks.class, TrackReport.of(ball));
        assertTrue(report.reason().startsWith("the object shows texture in "), report.reason());
    }

    @Test
    void oneViewIsNotMeasured() {
        ViewSet one = new ViewSet(List.of(TRUE.reference()), 0);
        UnmeasuredTracks report = assertInstanceOf(UnmeasuredTracks.class, TrackReport.of(one));
        assertEquals("one view has no other to agree with", report.reason());
    }

    @Test
    void viewsFromOnePlaceAreNotMeasured() {
        View view = TRUE.reference();
        ViewSet same = new ViewSet(List.of(view, view, view), 0);
        UnmeasuredTracks report = assertInstanceOf(UnmeasuredTracks.class, TrackReport.of(same));
        assertEquals("near views are seen from one place, so that nothing has a depth", report.reason());
    }

    private static MeasuredTracks measured(ViewSet set) {
        return assertInstanceOf(MeasuredTracks.class, TrackReport.of(set));
    }

    private static double share(MeasuredTracks report) {
        return inliers(report)
                / report.pairs().stream().mapToInt(PairMatches::matches).sum();
    }

    private static double inliers(TrackReport report) {
        List<PairMatches> pairs = report instanceof MeasuredTracks m ? m.pairs() : ((UnmeasuredTracks) report).pairs();
        return pairs.stream().mapToInt(PairMatches::inliers).sum();
    }
}
