package org.svdmv.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class ViewSetTest {
    private final List<View> views = new StaticOrbit(21, 10)
            .cameras(Intrinsics.sv3d(8), 2).stream()
                    .map(c -> new View(c, image(8, BufferedImage.TYPE_INT_RGB), image(8, BufferedImage.TYPE_BYTE_GRAY)))
                    .toList();

    @Test
    void anEvenPartKeepsTheReferenceView() {
        ViewSet all = new ViewSet(views, 20);
        ViewSet part = all.evenly(6);
        assertEquals(6, part.size());
        assertEquals(5, part.referenceIndex());
        assertSame(all.reference(), part.reference());
        assertTrue(all.views().containsAll(part.views()));
    }

    @Test
    void aSetKnowsItsCameras() {
        ViewSet all = new ViewSet(views, 20);
        assertEquals(Intrinsics.sv3d(8), all.intrinsics());
        assertSame(views.get(3).camera(), all.cameras().get(3));
    }

    @Test
    void otherCamerasSeeTheSamePictures() {
        ViewSet all = new ViewSet(views, 20);
        Camera last = views.get(20).camera();
        ViewSet other = all.seenBy(camera -> last);
        assertEquals(20, other.referenceIndex());
        for (int i = 0; i < 21; i++) {
            assertSame(last, other.views().get(i).camera());
            assertSame(views.get(i).image(), other.views().get(i).image());
            assertSame(views.get(i).mask(), other.views().get(i).mask());
        }
        assertTrue(refusal(() -> all.seenBy(List.of(last))).contains("need a camera for each of 21 views, got 1"));
    }

    @Test
    void nonsenseIsRefusedWithAWayOut() {
        assertTrue(refusal(() -> new ViewSet(List.of(), 0)).contains("need at least 1 view, got none"));
        assertTrue(refusal(() -> new ViewSet(views, 21)).contains("need a reference index in [0, 20], got 21"));
        assertTrue(refusal(() -> new ViewSet(views, 20).evenly(22)).contains("need 1 to 21 views, got 22"));
        Camera camera = views.get(0).camera();
        assertTrue(refusal(() ->
                        new View(camera, image(9, BufferedImage.TYPE_INT_RGB), image(8, BufferedImage.TYPE_BYTE_GRAY)))
                .contains("need the image in the camera's 8 x 8 pixels, got 9 x 9"));
        assertTrue(refusal(() ->
                        new View(camera, image(8, BufferedImage.TYPE_INT_RGB), image(8, BufferedImage.TYPE_INT_RGB)))
                .contains("need the mask as TYPE_BYTE_GRAY"));
        View other = new View(
                new Camera(camera.intrinsics().scaledTo(9, 9), camera.pose()),
                image(9, BufferedImage.TYPE_INT_RGB),
                image(9, BufferedImage.TYPE_BYTE_GRAY));
        assertTrue(refusal(() -> new ViewSet(List.of(views.get(0), other), 0))
                .contains("need the same intrinsics in all views"));
    }

    @Test
    void anObjectReachesTheBorderWhereItsMaskDoes() {
        Camera camera = views.get(0).camera();
        for (int p = 0; p < 64; p++) {
            BufferedImage mask = image(8, BufferedImage.TYPE_BYTE_GRAY);
            mask.getRaster().setSample(p % 8, p / 8, 0, 255);
            boolean border = p % 8 == 0 || p % 8 == 7 || p < 8 || p >= 56;
            assertEquals(border, new View(camera, image(8, BufferedImage.TYPE_INT_RGB), mask).reachesBorder());
        }
    }

    private static BufferedImage image(int size, int type) {
        return new BufferedImage(size, size, type);
    }

    private static String refusal(Runnable action) {
        return assertThrows(IllegalArgumentException.class, action::run).getMessage();
    }
}
