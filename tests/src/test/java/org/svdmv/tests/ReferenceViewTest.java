package org.svdmv.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.svdmv.assets.image.Framed;
import org.svdmv.assets.image.Framing;
import org.svdmv.assets.image.Matte;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.StaticOrbit;
import org.svdmv.camera.Trajectory;
import org.svdmv.camera.View;
import org.svdmv.geometry.mesh.Mesh;
import org.svdmv.geometry.mesh.ReferenceFraming;
import org.svdmv.geometry.metric.Psnr;
import org.svdmv.geometry.procedural.ProceduralObject;
import org.svdmv.geometry.raster.TrueOrbit;

/** A rendered input view is where {@code orbit} would put it, so that truth and generation compare pixel by pixel. */
class ReferenceViewTest {
    private static final int SIZE = 256;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21})
    void framingARenderedInputViewMovesNothingByMoreThanAPixel(long seed) {
        TrueOrbit orbit =
                new TrueOrbit(new StaticOrbit(1, 12), 40 * seed, Trajectory.SV3D_RADIUS, Intrinsics.sv3d(SIZE), 3);
        Mesh mesh = ReferenceFraming.SV3D.fit(ProceduralObject.of(seed), orbit.reference());
        View truth = orbit.of(mesh, () -> {}).reference();
        Framed framed = new Framing(Framing.SV3D_FOREGROUND_RATIO, SIZE)
                .frame(Matte.choose(truth.image(), Optional.empty()).apply(truth.image()));
        Rectangle expected = box(truth.mask());
        Rectangle box = box(framed.mask());
        assertEquals(expected.getMinX(), box.getMinX(), 1, "left");
        assertEquals(expected.getMinY(), box.getMinY(), 1, "top");
        assertEquals(expected.getMaxX(), box.getMaxX(), 1, "right");
        assertEquals(expected.getMaxY(), box.getMaxY(), 1, "bottom");
        double psnr = Psnr.of(truth.image(), framed.image());
        assertTrue(psnr > 45, "PSNR " + psnr);
    }

    private static Rectangle box(BufferedImage mask) {
        Rectangle box = new Rectangle(0, 0, -1, -1);
        for (int y = 0; y < mask.getHeight(); y++) {
            for (int x = 0; x < mask.getWidth(); x++) {
                if (mask.getRaster().getSample(x, y, 0) >= 128) {
                    box.add(new Rectangle(x, y, 1, 1));
                }
            }
        }
        return box;
    }
}
