package org.svdmv.geometry.atlas;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.svdmv.camera.ViewSet;
import org.svdmv.geometry.mesh.Mesh;
import org.svdmv.geometry.procedural.ProceduralObject;
import org.svdmv.geometry.surface.Reconstruction;
import org.svdmv.geometry.surface.ReconstructionListener;
import org.svdmv.geometry.surface.Triangulation;

class TextureAtlasTest {
    private static final int SIDE = 512;

    private static ViewSet set;
    private static Triangulation surface;
    private static ViewColors colors;

    @BeforeAll
    static void anObjectIsReconstructed() {
        set = ViewColorsTest.views(ProceduralObject.of(7), 96);
        surface = new Reconstruction(64, 3000).of(set, ReconstructionListener.SILENT);
        colors = ViewColors.of(surface, set);
    }

    @Test
    void theTexturedSurfaceLooksLikeTheViewsAndMoreSoThanItsVertices() {
        ViewColorsTest.Likeness textured = ViewColorsTest.Likeness.of(TextureAtlas.textured(colors, SIDE), set);
        ViewColorsTest.Likeness atVertices = ViewColorsTest.Likeness.of(colors.colored(), set);
        assertTrue(textured.maskIou() > 0.97, textured.toString());
        assertTrue(textured.psnr() > 29, textured.toString());
        assertTrue(textured.psnr() > atVertices.psnr() + 0.5, textured + " and " + atVertices);
    }

    @Test
    void everyTriangleIsInOneChartAndNoneFallsOnAnother() {
        List<Chart> charts = Charts.of(surface);
        int[] times = new int[surface.triangleCount()];
        charts.forEach(c -> c.triangles().forEach(t -> times[t]++));
        assertTrue(Arrays.stream(times).allMatch(n -> n == 1));
        Packing packing = Packing.of(charts, surface, SIDE);
        int[] owner = new int[SIDE * SIDE];
        int doubled = 0;
        int all = 0;
        for (int i = 0; i < charts.size(); i++) {
            double[] box = charts.get(i).box(surface);
            for (int t : charts.get(i).triangles()) {
                int[] cells = FlatTriangle.of(charts.get(i), surface, t, box[0], box[1], packing.scale())
                        .moved(packing.left()[i], packing.top()[i])
                        .cells(SIDE, SIDE);
                for (int cell : cells) {
                    all++;
                    doubled += owner[cell] > 0 ? 1 : 0;
                    owner[cell] = i + 1;
                }
            }
        }
        assertTrue(all > SIDE * SIDE / 4, all + " texels used");
        assertTrue(doubled <= all / 500, doubled + " of " + all + " texels are of two triangles");
    }

    @Test
    void chartsAreNotMirrored() {
        for (Chart chart : Charts.of(surface)) {
            double area = 0;
            for (int t : chart.triangles()) {
                FlatTriangle f = FlatTriangle.of(chart, surface, t, 0, 0, 1);
                area += (f.bx() - f.ax()) * (f.cy() - f.ay()) - (f.cx() - f.ax()) * (f.by() - f.ay());
            }
            assertTrue(area <= 0, "counter-clockwise from outside, rows downwards: " + area);
        }
    }

    @Test
    void theTextureHasNoHoleAndTheSameBytesEachTime() {
        Mesh once = TextureAtlas.textured(colors, 128);
        Mesh again = TextureAtlas.textured(colors, 128);
        int[] texels = once.skins().get(0).texture().argb();
        assertTrue(Arrays.stream(texels).allMatch(argb -> argb >>> 24 == 255));
        assertArrayEquals(texels, again.skins().get(0).texture().argb());
        assertArrayEquals(once.uvs(), again.uvs());
        assertEquals(surface.triangleCount(), once.triangleCount());
        for (float coordinate : once.uvs()) {
            assertTrue(coordinate > 0 && coordinate < 1, "" + coordinate);
        }
    }

    @Test
    void aTextureThatCannotHoldTheChartsIsRefusedInWords() {
        Triangulation spiky = new Reconstruction(64, 20_000)
                .of(ViewColorsTest.views(ProceduralObject.of(20), 96), ReconstructionListener.SILENT);
        assertTrue(assertThrows(
                        IllegalArgumentException.class,
                        () -> Packing.of(Charts.of(spiky), spiky, Painting.Textured.LEAST))
                .getMessage()
                .contains("need a larger texture for the "));
        assertThrows(IllegalArgumentException.class, () -> new Painting.Textured(10));
    }
}
