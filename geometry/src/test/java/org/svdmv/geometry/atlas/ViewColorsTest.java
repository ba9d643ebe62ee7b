package org.svdmv.geometry.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svdmv.camera.DynamicOrbit;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.StaticOrbit;
import org.svdmv.camera.ViewSet;
import org.svdmv.geometry.mesh.Mesh;
import org.svdmv.geometry.mesh.Rgb;
import org.svdmv.geometry.mesh.Shapes;
import org.svdmv.geometry.metric.MaskIou;
import org.svdmv.geometry.metric.Psnr;
import org.svdmv.geometry.procedural.ProceduralObject;
import org.svdmv.geometry.raster.Light;
import org.svdmv.geometry.raster.Rasterizer;
import org.svdmv.geometry.raster.RenderedView;
import org.svdmv.geometry.raster.TrueOrbit;
import org.svdmv.geometry.surface.Reconstruction;
import org.svdmv.geometry.surface.ReconstructionListener;
import org.svdmv.geometry.surface.Triangulation;

class ViewColorsTest {
    /** Averages over the views. */
    record Likeness(double maskIou, double psnr) {
        static Likeness of(Mesh mesh, ViewSet set) {
            List<RenderedView> rendered = Rasterizer.renderAll(mesh, Light.NONE, set.cameras(), 2);
            double iou = 0;
            double psnr = 0;
            for (int i = 0; i < set.size(); i++) {
                iou += MaskIou.of(rendered.get(i).mask(), set.views().get(i).mask()) / set.size();
                psnr += Psnr.of(rendered.get(i).onWhite(), set.views().get(i).image()) / set.size();
            }
            return new Likeness(iou, psnr);
        }
    }

    @ParameterizedTest
    @CsvSource({"3, 26", "7, 29", "12, 29"})
    void theColoredSurfaceLooksLikeTheViews(long seed, double leastPsnr) {
        ViewSet set = views(ProceduralObject.of(seed), 96);
        Triangulation surface = new Reconstruction(96, 8000).of(set, ReconstructionListener.SILENT);
        Likeness likeness = Likeness.of(ViewColors.of(surface, set).colored(), set);
        assertTrue(likeness.maskIou() > 0.97, likeness.toString());
        assertTrue(likeness.psnr() > leastPsnr, likeness.toString());
    }

    /** Seen from height 0 and no other, a box's top is in nobody's sight. */
    @Test
    void whatNoViewSeesHasTheColorsAround() {
        Mesh box = Shapes.box(0.6, 0.6, 0.6).colored(new Rgb(1, 0, 0));
        ViewSet set = new TrueOrbit(new StaticOrbit(8, 0), 20, 2, Intrinsics.sv3d(64), 2).of(box, () -> {});
        Triangulation surface = new Reconstruction(48, 2000).of(set, ReconstructionListener.SILENT);
        ViewColors colors = ViewColors.of(surface, set);
        assertTrue(colors.seenShare() > 0.3 && colors.seenShare() < 0.95, "seen " + colors.seenShare());
        for (int v = 0; v < surface.vertexCount(); v++) {
            assertEquals(0, colors.ofVertex(v, 1), 0.05, "green at " + surface.vertex(v));
        }
    }

    static ViewSet views(Mesh mesh, int size) {
        return new TrueOrbit(new DynamicOrbit(21, 12, 1), 0, 2, Intrinsics.sv3d(size), 3).of(mesh, () -> {});
    }
}
