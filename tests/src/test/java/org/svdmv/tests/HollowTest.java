package org.svdmv.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.joml.Vector2d;
import org.junit.jupiter.api.Test;
import org.svdmv.camera.DynamicOrbit;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.View;
import org.svdmv.camera.ViewSet;
import org.svdmv.geometry.atlas.ViewColors;
import org.svdmv.geometry.mesh.Mesh;
import org.svdmv.geometry.mesh.Shapes;
import org.svdmv.geometry.mesh.Texture;
import org.svdmv.geometry.raster.TrueOrbit;
import org.svdmv.geometry.surface.Manifold;
import org.svdmv.geometry.surface.Reconstruction;
import org.svdmv.geometry.surface.ReconstructionListener;
import org.svdmv.geometry.surface.Triangulation;

/** A bowl, whose hollow no silhouette shows: it is found where the bowl has texture, and only there. */
class HollowTest {
    private static final int TEXELS = 64;
    private static final Mesh BOWL = Shapes.revolved(List.of(
                    new Vector2d(0, -0.25),
                    new Vector2d(0.25, -0.25),
                    new Vector2d(0.5, 0.2),
                    new Vector2d(0.42, 0.2),
                    new Vector2d(0.22, -0.1),
                    new Vector2d(0, -0.1)))
            .normalized();

    @Test
    void theHollowOfABowlWithTextureIsFoundEvenIfTheColorsDrift() {
        Likeness hull = likeness(views(BOWL));
        ViewSet textured = views(textured(BOWL));
        Likeness refined = likeness(textured);
        String words = "hull " + hull + ", refined " + refined;
        assertTrue(refined.iou() > hull.iou() + 0.15, words);
        assertTrue(refined.chamfer() < 0.75 * hull.chamfer(), words);
        Likeness drifting = likeness(drifting(textured));
        assertEquals(refined.iou(), drifting.iou(), 0.03);
        assertEquals(refined.chamfer(), drifting.chamfer(), 0.003);
    }

    private static Likeness likeness(ViewSet views) {
        Triangulation surface = new Reconstruction(64, 10_000).of(views, ReconstructionListener.SILENT);
        assertTrue(Manifold.of(surface).isClosed(), Manifold.of(surface).toString());
        return Likeness.of(BOWL, ViewColors.of(surface, views).colored());
    }

    private static ViewSet views(Mesh mesh) {
        return new TrueOrbit(new DynamicOrbit(21, 10, 1), 0, 2, Intrinsics.sv3d(144), 2).of(mesh, () -> {});
    }

    /** Each texel a gray of its own, laid through the object from above, aslant. */
    private static Mesh textured(Mesh mesh) {
        SplittableRandom random = new SplittableRandom(1);
        int[] argb = random.ints(TEXELS * TEXELS, 20, 240)
                .map(g -> 0xff000000 | g << 16 | g << 8 | g)
                .toArray();
        float[] p = mesh.positions();
        float[] uvs = new float[2 * mesh.vertexCount()];
        for (int v = 0; v < mesh.vertexCount(); v++) {
            uvs[2 * v] = p[3 * v] + 0.37f * p[3 * v + 2];
            uvs[2 * v + 1] = p[3 * v + 1] + 0.61f * p[3 * v + 2];
        }
        Mesh.Skin skin = new Mesh.Skin(0, mesh.triangleCount(), new Texture(TEXELS, TEXELS, argb));
        return new Mesh(mesh.positions(), mesh.normals(), mesh.colors(), uvs, mesh.triangles(), List.of(skin));
    }

    /** Each view's channels by up to 5 % brighter or darker. */
    private static ViewSet drifting(ViewSet set) {
        SplittableRandom random = new SplittableRandom(2);
        List<View> views = new ArrayList<>();
        for (View view : set.views()) {
            double[] gains = random.doubles(3, 0.95, 1.05).toArray();
            BufferedImage image =
                    new BufferedImage(view.image().getWidth(), view.image().getHeight(), BufferedImage.TYPE_INT_RGB);
            for (int i = 0; i < image.getWidth() * image.getHeight(); i++) {
                int[] rgb = view.image().getRaster().getPixel(i % image.getWidth(), i / image.getWidth(), (int[]) null);
                for (int c = 0; c < 3; c++) {
                    rgb[c] = (int) Math.min(255, Math.round(gains[c] * rgb[c]));
                }
                image.getRaster().setPixel(i % image.getWidth(), i / image.getWidth(), rgb);
            }
            views.add(new View(view.camera(), image, view.mask()));
        }
        return new ViewSet(views, set.referenceIndex());
    }
}
