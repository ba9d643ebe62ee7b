package org.svdmv.geometry.consistency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.joml.Matrix4d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.svdmv.camera.Camera;
import org.svdmv.camera.DynamicOrbit;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.Pose;
import org.svdmv.camera.StaticOrbit;
import org.svdmv.camera.View;
import org.svdmv.camera.ViewSet;
import org.svdmv.geometry.consistency.Direction.Verdict;
import org.svdmv.geometry.mesh.Mesh;
import org.svdmv.geometry.mesh.Rgb;
import org.svdmv.geometry.mesh.Shapes;
import org.svdmv.geometry.procedural.ProceduralObject;
import org.svdmv.geometry.raster.TrueOrbit;
import org.svdmv.geometry.tracks.UnmeasuredTracks;

class ConsistencyReportTest {
    private static final int SIZE = 64;
    private static final Rgb RED = new Rgb(1, 0, 0);

    @ParameterizedTest
    @ValueSource(longs = {5002, 5003, 5008})
    void trueViewsKeepTheirSilhouettesAndTheirDirection(long seed) {
        ConsistencyReport report = check(orbit(ProceduralObject.of(seed)));
        report.views().forEach(v -> assertTrue(number(v.silhouetteIou()) > 0.99, v.toString()));
        assertEquals(Verdict.AS_GIVEN, report.direction().verdict());
        assertEquals(
                List.of(),
                report.remarks().stream().filter(r -> r.contains("MIRRORED")).toList());
    }

    @Test
    void aMirroredOrbitIsRecognizedAndIsAnF() {
        ConsistencyReport report = check(Mirrored.of(orbit(ProceduralObject.of(5002))));
        assertEquals(Verdict.MIRRORED, report.direction().verdict());
        assertEquals(Grade.F, report.grade());
        assertTrue(
                report.remarks().get(0).contains("THE ORBIT IS MIRRORED"),
                report.remarks().toString());
    }

    /** At elevation 0 silhouettes hardly tell, colors do. */
    @Test
    void colorsTellTheDirectionOfABoxSeenFromItsHeight() {
        Mesh striped = Shapes.box(0.5, 0.5, 0.5)
                .striped(0, 1, 0, -1, 0.1, List.of(RED, new Rgb(0, 1, 0), new Rgb(0, 0, 1), Rgb.WHITE));
        TrueOrbit level = new TrueOrbit(new StaticOrbit(21, 0), 0, 2, Intrinsics.sv3d(SIZE), 2);
        ViewSet set = level.of(striped, () -> {});
        assertEquals(Verdict.AS_GIVEN, check(set).direction().verdict());
        assertEquals(Verdict.MIRRORED, check(Mirrored.of(set)).direction().verdict());
    }

    @Test
    void aBodyOfRevolutionInOneColorHasNoDirectionAndNoTexture() {
        TrueOrbit upAndDown = new TrueOrbit(new DynamicOrbit(21, 12, 5), 0, 2, Intrinsics.sv3d(SIZE), 2);
        ViewSet cone = upAndDown.of(Shapes.cone(0.4, 0.6), () -> {});
        ConsistencyReport report = check(new ViewSet(
                cone.views().stream().map(ConsistencyReportTest::flat).toList(), 20));
        assertEquals(Verdict.UNDECIDED, report.direction().verdict());
        assertTrue(report.contrastLevels().number().isEmpty());
        assertTrue(
                report.remarks().stream().anyMatch(r -> r.contains("no texture")),
                report.remarks().toString());
    }

    @Test
    void oneViewIsRefused() {
        ViewSet one = orbit(ProceduralObject.of(5002)).evenly(1);
        Exception e = assertThrows(IllegalArgumentException.class, () -> check(one));
        assertTrue(e.getMessage().startsWith("need at least 2 views"), e.getMessage());
    }

    @Test
    void emptyMasksAreRefused() {
        ViewSet empty = remasked(orbit(ProceduralObject.of(5002)), Color.BLACK, 0, 21);
        Exception e = assertThrows(IllegalArgumentException.class, () -> check(empty));
        assertTrue(e.getMessage().contains("21 empty ones"), e.getMessage());
    }

    @Test
    void aViewThatDoesNotSeeTheObjectIsNamed() {
        ConsistencyReport report = check(remasked(orbit(ProceduralObject.of(5002)), Color.BLACK, 3, 4));
        assertEquals(Grade.F, report.grade());
        assertTrue(report.remarks().contains("view 3: its mask is empty: this camera does not see the object"));
    }

    @Test
    void fullMasksLeaveNothingToGrade() {
        ConsistencyReport report = check(remasked(orbit(ProceduralObject.of(5002)), Color.WHITE, 0, 21));
        assertEquals(Grade.NONE, report.grade());
        assertTrue(report.meanSilhouetteIou().number().isEmpty());
        assertTrue(report.meanPhotometricLevels().number().isEmpty());
    }

    @Test
    void equalViewsLeaveNothingToGrade() {
        ViewSet set = orbit(ProceduralObject.of(5002));
        View first = set.views().get(0);
        List<View> equal = set.views().stream()
                .map(v -> new View(v.camera(), first.image(), first.mask()))
                .toList();
        ConsistencyReport report = check(new ViewSet(equal, 20));
        assertEquals(Grade.NONE, report.grade());
        assertEquals(EqualViews.WORDS, report.remarks().get(0));
    }

    /** The warp picks of many depths the best: of noise one agrees quite well. */
    @Test
    void noiseUnderTrueMasksIsAnF() {
        SplittableRandom random = new SplittableRandom(7);
        ViewSet set = orbit(ProceduralObject.of(5002));
        ConsistencyReport report = check(
                new ViewSet(set.views().stream().map(v -> noisy(v, random)).toList(), set.referenceIndex()));
        assertEquals(Grade.F, report.grade());
    }

    /** No silhouette ends the lines of sight: the two look almost the same way. */
    @Test
    void twoNeighborsOfATrueOrbitAllowEachOthersSilhouettes() {
        ViewSet set = orbit(ProceduralObject.of(5002));
        ConsistencyReport report = check(new ViewSet(set.views().subList(19, 21), 1));
        report.views().forEach(v -> assertTrue(number(v.silhouetteIou()) > 0.99, v.toString()));
    }

    @Test
    void camerasThatLookAwayAreAnF() {
        Matrix4d turn = new Matrix4d().rotationY(Math.PI);
        ConsistencyReport report = check(orbit(ProceduralObject.of(5002))
                .seenBy(camera -> new Camera(
                        camera.intrinsics(),
                        new Pose(new Matrix4d(turn)
                                .mul(camera.pose().cameraFromWorld())
                                .determineProperties()))));
        assertEquals(Grade.F, report.grade());
        assertTrue(
                number(report.meanSilhouetteIou()) < 0.1,
                report.meanSilhouetteIou().toString());
    }

    @Test
    void allCamerasInOnePlaceAreAnF() {
        ViewSet set = orbit(ProceduralObject.of(5002));
        Camera one = set.reference().camera();
        assertEquals(Grade.F, check(set.seenBy(camera -> one)).grade());
    }

    @Test
    void theInputPictureIsComparedWithTheReferenceView() {
        ViewSet set = orbit(ProceduralObject.of(5002));
        ConsistencyReport same = ConsistencyReport.of(
                set,
                new UnmeasuredTracks(List.of(), "not asked"),
                List.of(set.reference().image()));
        assertEquals(0, number(same.loop().inputLevels()));
    }

    private static ConsistencyReport check(ViewSet set) {
        return ConsistencyReport.of(set, new UnmeasuredTracks(List.of(), "not asked"), List.of());
    }

    private static double number(Reading reading) {
        return reading.number().orElseThrow(() -> new AssertionError(reading.toString()));
    }

    private static ViewSet orbit(Mesh mesh) {
        return new TrueOrbit(new StaticOrbit(21, 12), 20, 2, Intrinsics.sv3d(SIZE), 2).of(mesh, () -> {});
    }

    /** Red where the mask is. */
    private static View flat(View view) {
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        for (int p = 0; p < SIZE * SIZE; p++) {
            boolean object = view.mask().getRaster().getSample(p % SIZE, p / SIZE, 0) > 0;
            image.setRGB(p % SIZE, p / SIZE, object ? 0xFF0000 : 0xFFFFFF);
        }
        return new View(view.camera(), image, view.mask());
    }

    private static View noisy(View view, SplittableRandom random) {
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        for (int p = 0; p < SIZE * SIZE; p++) {
            image.setRGB(p % SIZE, p / SIZE, random.nextInt(1 << 24));
        }
        return new View(view.camera(), image, view.mask());
    }

    private static ViewSet remasked(ViewSet set, Color color, int from, int to) {
        List<View> views = new ArrayList<>(set.views());
        for (int i = from; i < to; i++) {
            BufferedImage mask = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_BYTE_GRAY);
            Graphics2D g = mask.createGraphics();
            g.setColor(color);
            g.fillRect(0, 0, SIZE, SIZE);
            g.dispose();
            views.set(i, new View(views.get(i).camera(), views.get(i).image(), mask));
        }
        return new ViewSet(views, set.referenceIndex());
    }
}
