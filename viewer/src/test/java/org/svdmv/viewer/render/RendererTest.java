package org.svdmv.viewer.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lwjgl.opengl.GL33C.GL_NO_ERROR;
import static org.lwjgl.opengl.GL33C.glGetError;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.joml.Vector2d;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.Pose;
import org.svdmv.camera.View;
import org.svdmv.geometry.hull.PointCloud;
import org.svdmv.geometry.mesh.Mesh;
import org.svdmv.geometry.mesh.Rgb;
import org.svdmv.geometry.mesh.Shapes;
import org.svdmv.geometry.mesh.Texture;
import org.svdmv.geometry.metric.Psnr;
import org.svdmv.geometry.procedural.ProceduralObject;
import org.svdmv.geometry.raster.Rasterizer;
import org.svdmv.viewer.gl.GlContext;
import org.svdmv.viewer.gl.Stage;
import org.svdmv.viewer.scene.Cameras;
import org.svdmv.viewer.scene.Lit;
import org.svdmv.viewer.scene.Pictures;
import org.svdmv.viewer.scene.Points;
import org.svdmv.viewer.scene.Quantity;
import org.svdmv.viewer.scene.Scene;
import org.svdmv.viewer.scene.Solid;

/** Each thing is where the camera says and has the color that it should. */
class RendererTest {
    private static final int SIDE = 96;
    private static final Intrinsics LENS = new Intrinsics(SIDE, SIDE, 140, 140, 45.5, 50);
    private static final Camera VIEW = new Camera(LENS, Pose.ofOrbit(10, 0, 2));
    private static final Camera ASIDE =
            new Camera(new Intrinsics(192, 180, 130, 140, 90, 100), Pose.ofOrbit(35, 50, 4));

    private interface Drawing {
        BufferedImage of(Scene scene, Camera camera, Look look) throws InterruptedException;
    }

    private interface Check {
        void with(Drawing drawing) throws InterruptedException;
    }

    private static void draw(Stage stage, int supersampling, Check check) throws InterruptedException {
        try (GlContext context = stage.open();
                Renderer renderer = new Renderer(context)) {
            check.with(new Snapshot(context, renderer, supersampling)::of);
            assertEquals(GL_NO_ERROR, glGetError());
        }
    }

    /** Red, green, blue and black quarters; the top left one is red. */
    private static BufferedImage quarters() {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.RED);
        g.fillRect(0, 0, SIDE / 2, SIDE / 2);
        g.setColor(Color.GREEN);
        g.fillRect(SIDE / 2, 0, SIDE / 2, SIDE / 2);
        g.setColor(Color.BLUE);
        g.fillRect(0, SIDE / 2, SIDE / 2, SIDE / 2);
        g.dispose();
        return image;
    }

    private static Cameras cameras(BufferedImage picture) {
        return new Cameras(List.of(VIEW), List.of("view"), 0, Pictures.of(List.of(picture)), List.of());
    }

    private static int at(BufferedImage image, Camera camera, Vector3dc point) {
        Vector2d pixel = camera.project(point);
        return image.getRGB((int) pixel.x, (int) pixel.y) & 0xFFFFFF;
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void anOverlayOfFullOpacityIsThePicture(Stage stage) throws InterruptedException {
        BufferedImage picture = ProceduralViews.of(7, VIEW).image();
        Look look = Look.MESH_ALONE.withOverlay(new Overlay.Blend(0, 1));
        draw(
                stage,
                2,
                drawing ->
                        assertArrayEquals(pixels(picture), pixels(drawing.of(Scene.of(cameras(picture)), VIEW, look))));
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void aWipeShowsThePictureLeftAndTheSceneRight(Stage stage) throws InterruptedException {
        BufferedImage picture = quarters();
        Look look = Look.MESH_ALONE.withOverlay(new Overlay.Wipe(0, 0.25));
        draw(stage, 1, drawing -> {
            BufferedImage seen = drawing.of(Scene.of(cameras(picture)), VIEW, look);
            for (int x = 0; x < SIDE; x++) {
                assertEquals(x < SIDE / 4 ? 0xFFFF0000 : 0xFFFFFFFF, seen.getRGB(x, 3), "column " + x);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void theDifferenceFromTheTruthIsBlackAndFromAnotherObjectIsNot(Stage stage) throws InterruptedException {
        Solid truth = new Solid("truth", ProceduralObject.of(7), Lit.STANDING);
        Solid other = new Solid("other", ProceduralObject.of(9), Lit.STANDING);
        Cameras cameras = cameras(ProceduralViews.of(7, VIEW).image());
        Look look = Look.MESH_ALONE.withOverlay(new Overlay.Difference(0, 1));
        draw(stage, 3, drawing -> {
            BufferedImage black = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
            assertTrue(Psnr.of(black, drawing.of(Scene.of(cameras, truth), VIEW, look)) > 25);
            assertTrue(Psnr.of(black, drawing.of(Scene.of(cameras, other), VIEW, look)) < 20);
        });
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void aPictureStandsUprightOnItsImagePlane(Stage stage) throws InterruptedException {
        Look look = Look.MESH_ALONE.withShown(Set.of(Part.PICTURES)).withFrustumSize(1.5);
        draw(stage, 1, drawing -> {
            BufferedImage seen = drawing.of(Scene.of(cameras(quarters())), ASIDE, look);
            int[] colors = {0xFF0000, 0x00FF00, 0x0000FF, 0x000000};
            for (int i = 0; i < 4; i++) {
                double u = SIDE * (0.25 + 0.5 * (i % 2));
                double v = SIDE * (0.25 + 0.5 * (i / 2));
                assertEquals(colors[i], at(seen, ASIDE, VIEW.unproject(u, v, look.frustumSize())), "quarter " + i);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void aFrustumReachesFromItsCameraToTheCornersOfItsPicture(Stage stage) throws InterruptedException {
        Look look = Look.MESH_ALONE.withShown(Set.of(Part.FRUSTUMS)).withSelected(Set.of(0));
        draw(stage, 1, drawing -> {
            BufferedImage seen = drawing.of(Scene.of(cameras(quarters())), ASIDE, look);
            for (Vector3d corner : Frustums.corners(VIEW, look.frustumSize())) {
                for (double share : new double[] {0.1, 0.5, 0.9}) {
                    Vector3d on = VIEW.pose().center().lerp(corner, share);
                    assertTrue(at(seen, ASIDE, on) != 0xFFFFFF, "at " + share + " of an edge");
                }
            }
            assertEquals(0xFFFFFF, at(seen, ASIDE, new Vector3d()));
        });
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void aQuantityColorsTheFrustumsFromDarkToBright(Stage stage) throws InterruptedException {
        List<Camera> three = List.of(VIEW, camera(120), camera(240));
        Cameras cameras = new Cameras(three, List.of("a", "b", "c"), 0, i -> quarters(), List.of())
                .with(new Quantity("error", new double[] {1, 5, Double.NaN}));
        assertEquals(Rgb.of(0x440154), Palette.of(cameras, 0, new Coloring.ByQuantity("error")));
        assertEquals(Rgb.of(0xFDE725), Palette.of(cameras, 1, new Coloring.ByQuantity("error")));
        assertEquals(Rgb.of(0xA0A0A0), Palette.of(cameras, 2, new Coloring.ByQuantity("error")));
        Look look = Look.MESH_ALONE
                .withShown(Set.of(Part.FRUSTUMS))
                .withSelected(Set.of(1))
                .withColoring(new Coloring.ByQuantity("error"));
        draw(stage, 1, drawing -> {
            BufferedImage seen = drawing.of(Scene.of(cameras), ASIDE, look);
            Vector3d edge = camera(120).pose().center();
            edge.lerp(Frustums.corners(camera(120), look.frustumSize()).get(3), 0.5);
            assertEquals(0xFDE725, at(seen, ASIDE, edge));
        });
    }

    private static Camera camera(double azimuth) {
        return new Camera(LENS, Pose.ofOrbit(10, azimuth, 1));
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void aPointHasItsColorWhereItIs(Stage stage) throws InterruptedException {
        float[] positions = {0.2f, 0.1f, 0.3f, -0.3f, 0.25f, -0.1f};
        byte[] colors = {(byte) 200, 30, 10, 20, (byte) 90, (byte) 255};
        Scene scene = Scene.of(new Points("points", new PointCloud(positions, colors)));
        Look look = Look.MESH_ALONE.withShown(Set.of(Part.POINTS)).withPointSize(5);
        draw(stage, 1, drawing -> {
            BufferedImage seen = drawing.of(scene, ASIDE, look);
            assertEquals(0xC81E0A, at(seen, ASIDE, new Vector3d(0.2, 0.1, 0.3)));
            assertEquals(0x145AFF, at(seen, ASIDE, new Vector3d(-0.3, 0.25, -0.1)));
        });
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void aTextureWithHolesIsFilteredAsInRendering(Stage stage) throws InterruptedException {
        Mesh mesh = textured();
        draw(stage, 3, drawing -> {
            View truth = Rasterizer.render(mesh, ASIDE, 3).seenBy(ASIDE);
            BufferedImage seen = drawing.of(Scene.of(new Solid("board", mesh, Lit.STANDING)), ASIDE, Look.MESH_ALONE);
            double psnr = Psnr.of(truth.image(), seen);
            assertTrue(psnr > 30, "PSNR " + psnr);
        });
    }

    /** A board of smooth colors, a disk cut out of it. */
    private static Mesh textured() {
        int side = 64;
        int[] argb = new int[side * side];
        for (int i = 0; i < argb.length; i++) {
            int x = i % side;
            int y = i / side;
            int alpha = Math.hypot(x - 20, y - 40) < 10 ? 0 : 255;
            argb[i] = alpha << 24 | 3 * x << 16 | 3 * y << 8 | (x / 8 + y / 8) % 2 * 120;
        }
        float[] positions = {-0.6f, -0.6f, 0, 0.6f, -0.6f, 0, 0.6f, 0.6f, 0, -0.6f, 0.6f, 0};
        float[] normals = {0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1};
        float[] colors = {1, 1, 1, 1, 1, 1, 1, 1, 1, 0.5f, 1, 1};
        float[] uvs = {0, 1, 1, 1, 1, 0, 0, 0};
        return new Mesh(
                positions,
                normals,
                colors,
                uvs,
                new int[] {0, 1, 2, 0, 2, 3},
                List.of(new Mesh.Skin(0, 2, new Texture(side, side, argb))));
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void stylesShowColorsNormalsAndEdges(Stage stage) throws InterruptedException {
        Mesh ball = Shapes.sphere(0.5).colored(Rgb.of(0x336699));
        Scene scene = Scene.of(new Solid("ball", ball, Lit.STANDING));
        Vector3d top = new Vector3d(0, 0, 0.5);
        draw(stage, 1, drawing -> {
            assertEquals(0x336699, at(drawing.of(scene, ASIDE, style(SurfaceStyle.UNLIT)), ASIDE, top));
            int normal = at(drawing.of(scene, ASIDE, style(SurfaceStyle.NORMALS)), ASIDE, top);
            assertTrue((normal & 255) > 250 && (normal >> 8 & 255) < 150, Integer.toHexString(normal));
            long solid = inked(drawing.of(scene, ASIDE, style(SurfaceStyle.LIT)));
            long edges = inked(drawing.of(scene, ASIDE, style(SurfaceStyle.WIREFRAME)));
            assertTrue(edges > 0 && edges < solid, edges + " of " + solid);
        });
    }

    private static Look style(SurfaceStyle style) {
        return Look.MESH_ALONE.withSurface(style);
    }

    private static long inked(BufferedImage image) {
        return Arrays.stream(pixels(image)).filter(p -> p != -1).count();
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void aTransparentBackgroundHasAlphaAndTheSameColors(Stage stage) throws InterruptedException {
        Scene scene = Scene.of(new Solid("toy", ProceduralObject.of(7), Lit.STANDING));
        draw(stage, 3, drawing -> {
            BufferedImage clear = drawing.of(scene, VIEW, Look.MESH_ALONE.withBackground(Background.TRANSPARENT));
            BufferedImage white = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
            Graphics2D g = white.createGraphics();
            g.drawImage(clear, 0, 0, Color.WHITE, null);
            g.dispose();
            assertEquals(0, clear.getRGB(0, 0));
            assertTrue(Psnr.of(white, drawing.of(scene, VIEW, Look.MESH_ALONE)) > 45);
        });
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void theSameSceneIsDrawnTheSameAfterOthers(Stage stage) throws InterruptedException {
        Scene toy = Scene.of(cameras(quarters()), new Solid("toy", ProceduralObject.of(7), Lit.STANDING));
        draw(stage, 1, drawing -> {
            int[] first = pixels(drawing.of(toy, ASIDE, Look.USUAL));
            drawing.of(Scene.EMPTY, ASIDE, Look.USUAL);
            assertArrayEquals(first, pixels(drawing.of(toy, ASIDE, Look.USUAL)));
        });
    }
}
