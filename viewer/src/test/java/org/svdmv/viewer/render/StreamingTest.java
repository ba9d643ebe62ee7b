package org.svdmv.viewer.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lwjgl.opengl.GL33C.*;

import java.awt.image.BufferedImage;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.Pose;
import org.svdmv.camera.StaticOrbit;
import org.svdmv.geometry.hull.PointCloud;
import org.svdmv.geometry.procedural.ProceduralObject;
import org.svdmv.viewer.gl.Framebuffer;
import org.svdmv.viewer.gl.GlContext;
import org.svdmv.viewer.gl.GlObjects.Kind;
import org.svdmv.viewer.gl.Stage;
import org.svdmv.viewer.scene.Cameras;
import org.svdmv.viewer.scene.Lit;
import org.svdmv.viewer.scene.Pictures;
import org.svdmv.viewer.scene.Points;
import org.svdmv.viewer.scene.Scene;
import org.svdmv.viewer.scene.Solid;

/** What is uploaded is bounded while a scene is drawn, and gone after it. */
class StreamingTest {
    private static final int NAMES = 4000;

    private static Cameras cameras(int count, int side, Pictures pictures) {
        List<Camera> cameras = new StaticOrbit(count, 10).cameras(Intrinsics.sv3d(side), 2);
        List<String> names =
                IntStream.range(0, count).mapToObj(Integer::toString).toList();
        return new Cameras(cameras, names, count - 1, pictures, List.of());
    }

    private static BufferedImage picture(int side) {
        return new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    }

    private static void drawAll(Renderer renderer, Scene scene, Look look, Framebuffer target)
            throws InterruptedException {
        Camera camera = new Camera(Intrinsics.sv3d(64), Pose.ofOrbit(30, 30, 5));
        while (renderer.draw(scene, camera, look, target) > 0) {
            Thread.sleep(1);
        }
    }

    /** The names that OpenGL itself knows. */
    private static Map<Kind, Integer> known() {
        return Map.of(
                Kind.TEXTURE,
                        (int) IntStream.range(1, NAMES)
                                .filter(i -> glIsTexture(i))
                                .count(),
                Kind.BUFFER,
                        (int) IntStream.range(1, NAMES)
                                .filter(i -> glIsBuffer(i))
                                .count(),
                Kind.VERTEX_ARRAY,
                        (int) IntStream.range(1, NAMES)
                                .filter(i -> glIsVertexArray(i))
                                .count(),
                Kind.FRAMEBUFFER,
                        (int) IntStream.range(1, NAMES)
                                .filter(i -> glIsFramebuffer(i))
                                .count(),
                Kind.RENDERBUFFER,
                        (int) IntStream.range(1, NAMES)
                                .filter(i -> glIsRenderbuffer(i))
                                .count(),
                Kind.PROGRAM,
                        (int) IntStream.range(1, NAMES)
                                .filter(i -> glIsProgram(i))
                                .count());
    }

    private static long directBytes() {
        return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void fiftyViewSetsLeaveNothingBehind(Stage stage) throws InterruptedException {
        Look look = Look.USUAL.withOverlay(new Overlay.Difference(1, 1));
        try (GlContext context = stage.open();
                Renderer renderer = new Renderer(context)) {
            assertEquals(known(), context.objects().counts());
            Map<Kind, Integer> before = Map.of();
            long direct = 0;
            for (int i = 0; i < 51; i++) {
                try (Framebuffer target = Framebuffer.offscreen(context, 64, 64, 1)) {
                    drawAll(renderer, scene(i), look, target);
                    target.read();
                    drawAll(renderer, Scene.EMPTY, look, target);
                }
                if (i == 0) {
                    before = context.objects().counts();
                    direct = directBytes();
                }
            }
            assertEquals(before, context.objects().counts());
            assertEquals(known(), context.objects().counts());
            assertEquals(direct, directBytes());
            renderer.close();
            assertEquals(Set.of(0), Set.copyOf(context.objects().counts().values()));
            assertEquals(Set.of(0), Set.copyOf(known().values()));
        }
    }

    private static Scene scene(int seed) {
        PointCloud cloud = new PointCloud(new float[] {0, 0, 0, seed, 1, 1}, new byte[6]);
        return Scene.of(
                cameras(6, 32, i -> picture(32)),
                new Solid("toy", ProceduralObject.of(seed), Lit.STANDING),
                new Points("points", cloud));
    }

    /** 200 x 256 x 256 x 4 bytes, smaller copies included: 67 MiB. */
    @Test
    void twoHundredLargePicturesComeOneByOneAndSmall() throws InterruptedException {
        AtomicInteger read = new AtomicInteger();
        Cameras cameras = cameras(200, 1024, i -> {
            read.incrementAndGet();
            return picture(1024);
        });
        assertEquals(256, Renderer.pictureSide(cameras));
        try (GlContext context = Stage.NO_DISPLAY.open();
                Renderer renderer = new Renderer(context);
                Framebuffer target = Framebuffer.offscreen(context, 64, 64, 1)) {
            Camera eye = new Camera(Intrinsics.sv3d(64), Pose.ofOrbit(30, 30, 5));
            int before = context.objects().counts().get(Kind.TEXTURE);
            int waiting = 200;
            while (waiting > 0) {
                waiting = renderer.draw(Scene.of(cameras), eye, Look.USUAL, target);
                int here = context.objects().counts().get(Kind.TEXTURE) - before;
                assertTrue(read.get() <= here + 4, read.get() + " read, " + here + " uploaded");
                assertEquals(200 - here, waiting);
                Thread.sleep(1);
            }
            assertEquals(200, read.get());
            glBindTexture(GL_TEXTURE_2D, renderer.thumbnail(cameras, 123));
            assertEquals(256, glGetTexLevelParameteri(GL_TEXTURE_2D, 0, GL_TEXTURE_WIDTH));
            assertEquals(1, glGetTexLevelParameteri(GL_TEXTURE_2D, 8, GL_TEXTURE_WIDTH));
            assertEquals(200, context.objects().counts().get(Kind.TEXTURE) - before);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1024, 1024", "21, 576, 576", "21, 2048, 512", "200, 1024, 256", "200, 576, 288", "2000, 576, 72"})
    void picturesAreHalvedUntilAllFit(int count, int side, int expected) {
        Cameras cameras = cameras(count, side, i -> picture(side));
        assertEquals(expected, Renderer.pictureSide(cameras));
        assertTrue(4 * 4 / 3.0 * count * expected * expected <= Reduction.MOST_BYTES);
        assertEquals(
                expected, Reduction.within(Reduction.side(count), picture(side)).getWidth());
    }

    @Test
    void aHalvedPictureHasTheMeansOfItsPixels() {
        BufferedImage image = picture(4);
        image.setRGB(2, 2, 0x0000FF);
        image.setRGB(3, 2, 0x00FF00);
        image.setRGB(2, 3, 0x000001);
        BufferedImage half = Reduction.within(2, image);
        assertEquals(0xFF004040, half.getRGB(1, 1));
        assertEquals(0xFF000000, half.getRGB(0, 1));
    }

    /** Those that were read and are wanted no longer must not keep the readers from others. */
    @Test
    void anotherViewSetComesWhileTheFirstIsOnItsWay() throws InterruptedException {
        AtomicInteger read = new AtomicInteger();
        Cameras first = cameras(9, 16, i -> {
            read.incrementAndGet();
            return picture(16);
        });
        Cameras second = cameras(9, 16, i -> picture(16));
        try (GlContext context = Stage.NO_DISPLAY.open();
                Renderer renderer = new Renderer(context);
                Framebuffer target = Framebuffer.offscreen(context, 64, 64, 1)) {
            Camera eye = new Camera(Intrinsics.sv3d(64), Pose.ofOrbit(30, 30, 5));
            assertEquals(9, renderer.draw(Scene.of(first), eye, Look.USUAL, target));
            while (read.get() < 4) {
                Thread.sleep(1);
            }
            Thread.sleep(50);
            int waiting = 9;
            for (int i = 0; i < 1000 && waiting > 0; i++) {
                waiting = renderer.draw(Scene.of(second), eye, Look.USUAL, target);
                Thread.sleep(1);
            }
            assertEquals(0, waiting);
        }
    }

    @Test
    void aPictureThatCannotBeReadIsToldOfOnce() throws InterruptedException {
        IllegalStateException broken = new IllegalStateException("view 2 is broken");
        Cameras cameras = cameras(5, 16, i -> {
            if (i == 2) {
                throw broken;
            }
            return picture(16);
        });
        try (GlContext context = Stage.NO_DISPLAY.open();
                Renderer renderer = new Renderer(context);
                Framebuffer target = Framebuffer.offscreen(context, 64, 64, 1)) {
            Scene scene = Scene.of(cameras);
            assertSame(
                    broken,
                    assertThrows(IllegalStateException.class, () -> drawAll(renderer, scene, Look.USUAL, target)));
            drawAll(renderer, scene, Look.USUAL, target);
        }
    }
}
