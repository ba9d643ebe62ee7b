package org.svdmv.geometry.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svdmv.camera.DynamicOrbit;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.StaticOrbit;
import org.svdmv.camera.Trajectory;
import org.svdmv.camera.View;
import org.svdmv.camera.ViewSet;
import org.svdmv.geometry.mesh.Mesh;
import org.svdmv.geometry.mesh.Shapes;
import org.svdmv.geometry.procedural.ProceduralObject;
import org.svdmv.geometry.raster.TrueOrbit;

class ReconstructionTest {
    @Test
    void aBallSeenFromAllAroundIsABall() {
        ViewSet set = views(Shapes.sphere(0.45), new DynamicOrbit(21, 30, 5), 96);
        Triangulation ball = new Reconstruction(64, 2000).of(set, ReconstructionListener.SILENT);
        Manifold manifold = Manifold.of(ball);
        assertTrue(manifold.isClosed(), manifold.toString());
        assertEquals(2, manifold.eulerCharacteristic());
        assertEquals(4 * Math.PI / 3 * 0.45 * 0.45 * 0.45, ball.volume(), 0.03);
        for (int i = 0; i < ball.vertexCount(); i++) {
            assertEquals(0.455, ball.vertex(i).length(), 0.035);
        }
    }

    /** The tangent cones of a ball seen from height 0 meet above it: 0.5 / sqrt(1 - 0.5^2 / 2^2) = 0.516. */
    @Test
    void aCircleOfCamerasLeavesABulgeAboveABall() {
        ViewSet set = views(Shapes.sphere(0.5), new StaticOrbit(21, 0), 128);
        Triangulation hull = new Reconstruction(96, 4000).of(set, ReconstructionListener.SILENT);
        assertEquals(2 * 0.5164, hull.bounds().size().z, 0.015);
        assertEquals(1.0, hull.bounds().size().x, 0.01);
    }

    @ParameterizedTest
    @CsvSource({"3", "7", "12", "20"})
    void anyObjectGivesAClosedManifoldOfTheWantedSize(long seed) {
        ViewSet set = views(ProceduralObject.of(seed), new DynamicOrbit(21, 10, 1), 96);
        Triangulation surface = new Reconstruction(64, 1500).of(set, ReconstructionListener.SILENT);
        Manifold manifold = Manifold.of(surface);
        assertTrue(manifold.isClosed(), manifold.toString());
        assertTrue(surface.triangleCount() <= 1500, surface.triangleCount() + " triangles");
        assertTrue(surface.volume() > 0);
    }

    /** Two of 21 masks lack all to the left of the middle. */
    @Test
    void masksThatTheOthersContradictTakeNothingAway() {
        ViewSet set = views(ProceduralObject.of(7), new DynamicOrbit(21, 10, 1), 96);
        Triangulation whole = new Reconstruction(48, 3000).of(set, ReconstructionListener.SILENT);
        List<View> views = new ArrayList<>(set.views());
        views.set(4, halved(views.get(4)));
        views.set(11, halved(views.get(11)));
        ViewSet spoiled = new ViewSet(views, set.referenceIndex());
        Triangulation found = new Reconstruction(48, 3000).of(spoiled, ReconstructionListener.SILENT);
        assertEquals(whole.volume(), found.volume(), 0.03 * whole.volume());
        List<View> kept = Dissent.agreeing(spoiled).views().views();
        assertEquals(19, kept.size());
        assertFalse(kept.contains(views.get(4)) || kept.contains(views.get(11)));
    }

    @Test
    void theInputViewsMaskIsLeftOutOnlyIfItIsWhollyWrong() {
        ViewSet set = views(ProceduralObject.of(7), new DynamicOrbit(21, 10, 1), 96);
        List<View> views = new ArrayList<>(set.views());
        views.set(20, halved(views.get(20)));
        ViewSet agreeing = Dissent.agreeing(new ViewSet(views, 20)).views();
        assertEquals(20, agreeing.size());
        assertEquals(0, agreeing.referenceIndex());
    }

    @ParameterizedTest
    @CsvSource({"3", "7", "12", "20", "21", "22"})
    void trueMasksAreAllKept(long seed) {
        assertEquals(
                21,
                Dissent.agreeing(views(ProceduralObject.of(seed), new DynamicOrbit(21, 10, seed), 96))
                        .views()
                        .size());
        assertEquals(
                3,
                Dissent.agreeing(views(ProceduralObject.of(seed), new StaticOrbit(3, 10), 64))
                        .views()
                        .size());
    }

    private static View halved(View view) {
        int width = view.mask().getWidth();
        BufferedImage mask = new BufferedImage(width, view.mask().getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        mask.setData(view.mask().getData());
        mask.getRaster().setSamples(0, 0, width / 2, mask.getHeight(), 0, new int[width / 2 * mask.getHeight()]);
        return new View(view.camera(), view.image(), mask);
    }

    @Test
    void setsThatBoundNoSolidAreRefusedInWords() {
        ViewSet set = views(Shapes.sphere(0.4), new StaticOrbit(6, 10), 32);
        refused("masks of all 6 views are empty", masked(set, 0, 6));
        refused("masks of 6 of 6 views are full", masked(set, 255, 6));
        refused("from at least 2 sides, got 1 view;", masked(set, 0, 5));
        refused("from at least 2 sides, got 1 view;", new ViewSet(set.views().subList(0, 1), 0));
        View view = set.reference();
        refused("from at least 2 sides, got 2 views from one side", new ViewSet(List.of(view, view), 0));
    }

    /** Every camera looks to the left of the object. */
    @Test
    void camerasThatDoNotSeeWhatTheMasksShowAreRefusedInWords() {
        ViewSet set = views(Shapes.sphere(0.3), new StaticOrbit(6, 10), 32);
        List<View> views = new ArrayList<>();
        for (int i = 0; i < set.size(); i++) {
            View other = set.views().get(i);
            BufferedImage mask = new BufferedImage(32, 32, BufferedImage.TYPE_BYTE_GRAY);
            mask.getRaster().setSample(i % 2 == 0 ? 1 : 30, i < 3 ? 1 : 30, 0, 255);
            views.add(new View(other.camera(), other.image(), mask));
        }
        refused("agree on no point in space", new ViewSet(views, 0));
    }

    private static void refused(String words, ViewSet set) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> new Reconstruction(32, 100)
                .of(set, ReconstructionListener.SILENT));
        assertTrue(e.getMessage().contains(words), e.getMessage());
    }

    /** The first {@code count} masks all of this gray. */
    private static ViewSet masked(ViewSet set, int gray, int count) {
        List<View> views = new ArrayList<>(set.views());
        for (int i = 0; i < count; i++) {
            BufferedImage mask = new BufferedImage(32, 32, BufferedImage.TYPE_BYTE_GRAY);
            for (int p = 0; p < 32 * 32; p++) {
                mask.getRaster().setSample(p % 32, p / 32, 0, gray);
            }
            views.set(i, new View(views.get(i).camera(), views.get(i).image(), mask));
        }
        return new ViewSet(views, set.referenceIndex());
    }

    private static ViewSet views(Mesh mesh, Trajectory path, int size) {
        return new TrueOrbit(path, 0, 2, Intrinsics.sv3d(size), 2).of(mesh, () -> {});
    }
}
