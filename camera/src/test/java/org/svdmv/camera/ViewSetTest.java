package org.svdmv.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.joml.Vector2d;
import org.joml.Vector3d;
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
    void depthTravelsWithItsViewAndGrowsWithTheWorld() {
        assertFalse(new ViewSet(views, 20).hasDepth());
        ViewSet deep = deep();
        assertTrue(deep.hasDepth());
        assertFalse(deep.withoutDepth().hasDepth());
        assertEquals(deep.reference().depth(), deep.evenly(6).reference().depth());
        ViewSet mirrored = deep.seenBy(camera -> views.get(0).camera());
        assertEquals(deep.views().get(3).depth(), mirrored.views().get(3).depth());
        ViewSet large = deep.scaled(2.5);
        assertEquals(5, large.reference().camera().pose().center().length(), 1e-12);
        assertEquals(2.5f * 1.25f, depth(large, 3).at(4, 5));
        assertFalse(depth(large, 3).sees(0, 0));
        assertEquals(2.5 * (1.25f + 7 / 64f), depth(large, 3).farthest(), 1e-6);
    }

    /** A point one pixel sees is where depth says, and stays on its pixel when the world is enlarged. */
    @Test
    void depthIsAlongTheForwardAxis() {
        Camera camera = deep().scaled(3).views().get(3).camera();
        Vector3d point = camera.unproject(4.5, 5.5, depth(deep().scaled(3), 3).at(4, 5));
        assertEquals(3 * 1.25, camera.pointInCamera(point).z, 1e-6);
        assertTrue(views.get(3).camera().project(point.div(3)).equals(new Vector2d(4.5, 5.5), 1e-9));
    }

    @Test
    void depthThatIsNoneIsRefused() {
        assertTrue(refusal(() -> new Depth.Known(2, 2, new float[3])).contains("each of 2 x 2 pixels, got 3 numbers"));
        for (float z : new float[] {0, -1, Float.NaN}) {
            assertTrue(refusal(() -> new Depth.Known(2, 1, new float[] {1, z})).contains(" at pixel (1, 0)"));
        }
        float[] four = {1, 1, 1, 1};
        assertTrue(refusal(() -> views.get(0).with(new Depth.Known(2, 2, four)))
                .contains("need the depth in the camera's 8 x 8 pixels, got 2 x 2"));
        List<View> some = new ArrayList<>(views);
        some.set(4, deep().views().get(4));
        assertTrue(refusal(() -> new ViewSet(some, 20)).contains("in all views or in none, got it in 1 of 21"));
    }

    /** 1.25 and more to the right of pixel (4, 5), nothing in the corner. */
    private ViewSet deep() {
        float[] z = new float[64];
        for (int i = 0; i < 64; i++) {
            z[i] = i == 0 ? Float.POSITIVE_INFINITY : 1.25f + (i % 8 == 4 ? 0 : i % 8 / 64f);
        }
        return new ViewSet(
                views.stream().map(v -> v.with(new Depth.Known(8, 8, z))).toList(), 20);
    }

    private static Depth.Known depth(ViewSet set, int view) {
        return (Depth.Known) set.views().get(view).depth();
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
