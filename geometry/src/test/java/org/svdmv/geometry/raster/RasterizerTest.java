package org.svdmv.geometry.raster;

import static org.junit.jupiter.api.Assertions.*;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import org.joml.Vector2d;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.junit.jupiter.api.Test;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.Pose;
import org.svdmv.camera.StaticOrbit;
import org.svdmv.geometry.mesh.Mesh;
import org.svdmv.geometry.mesh.Rgb;
import org.svdmv.geometry.mesh.Shapes;
import org.svdmv.geometry.mesh.Texture;
import org.svdmv.geometry.procedural.ProceduralObject;

class RasterizerTest {
    private static final Rgb RED = new Rgb(1, 0, 0);
    private static final Rgb BLUE = new Rgb(0, 0, 1);

    private static Camera orbit(int size, double elevation, double azimuth) {
        return new Camera(Intrinsics.sv3d(size), Pose.ofOrbit(elevation, azimuth, 2));
    }

    /** A quadrilateral, white, one normal for all. */
    private static Mesh quad(Vector3dc a, Vector3dc b, Vector3dc c, Vector3dc d) {
        Vector3d n = b.sub(a, new Vector3d()).cross(c.sub(a, new Vector3d())).normalize();
        float[] positions = new float[12];
        float[] normals = new float[12];
        float[] white = new float[12];
        List<Vector3dc> corners = List.of(a, b, c, d);
        for (int i = 0; i < 12; i++) {
            positions[i] = (float) corners.get(i / 3).get(i % 3);
            normals[i] = (float) n.get(i % 3);
            white[i] = 1;
        }
        return new Mesh(positions, normals, white, new float[0], new int[] {0, 1, 2, 0, 2, 3}, List.of());
    }

    /** A square of this side in the plane of y and z through x, looking along +x. */
    private static Mesh square(double x, double side) {
        double h = side / 2;
        return quad(new Vector3d(x, -h, -h), new Vector3d(x, h, -h), new Vector3d(x, h, h), new Vector3d(x, -h, h));
    }

    private static int alpha(RenderedView view, int x, int y) {
        return view.color().getRGB(x, y) >>> 24;
    }

    private static double coveredPixels(RenderedView view) {
        double sum = 0;
        for (int y = 0; y < view.color().getHeight(); y++) {
            for (int x = 0; x < view.color().getWidth(); x++) {
                sum += alpha(view, x, y) / 255.0;
            }
        }
        return sum;
    }

    @Test
    void aSquareCoversExactlyThePixelsOfItsProjection() {
        Camera camera = new Camera(new Intrinsics(64, 64, 64, 64, 32, 32), Pose.ofOrbit(0, 0, 2));
        RenderedView view = Rasterizer.render(square(0, 1), camera, 2);
        for (int y = 0; y < 64; y++) {
            for (int x = 0; x < 64; x++) {
                boolean inside = x >= 16 && x < 48 && y >= 16 && y < 48;
                assertEquals(inside ? 255 : 0, alpha(view, x, y), "alpha at " + x + ", " + y);
                assertEquals(inside ? 255 : 0, view.mask().getRaster().getSample(x, y, 0));
                assertEquals(inside ? 2f : Float.POSITIVE_INFINITY, view.depth()[y * 64 + x], 1e-6f);
            }
        }
    }

    @Test
    void aSphereCoversTheAreaOfItsOutline() {
        Mesh ball = fineSphere(0.45, 200);
        Camera camera = orbit(200, 25, 70);
        double outline = camera.intrinsics().fx() * 0.45 / Math.sqrt(2 * 2 - 0.45 * 0.45);
        double area = Math.PI * outline * outline;
        assertEquals(area, coveredPixels(Rasterizer.render(ball, camera, 4)), area * 2e-3);
    }

    private static Mesh fineSphere(double radius, int sides) {
        int rows = sides;
        int columns = sides;
        float[] p = new float[(rows + 1) * columns * 3];
        for (int i = 0; i < p.length / 3; i++) {
            double latitude = Math.PI * (i / columns) / rows;
            double longitude = 2 * Math.PI * (i % columns) / columns;
            p[3 * i] = (float) (radius * Math.sin(latitude) * Math.cos(longitude));
            p[3 * i + 1] = (float) (radius * Math.sin(latitude) * Math.sin(longitude));
            p[3 * i + 2] = (float) (radius * Math.cos(latitude));
        }
        int[] triangles = new int[rows * columns * 6];
        for (int i = 0; i < rows * columns; i++) {
            int right = i / columns * columns + (i + 1) % columns;
            int[] two = {i, i + columns, right + columns, i, right + columns, right};
            System.arraycopy(two, 0, triangles, 6 * i, 6);
        }
        float[] white = new float[p.length];
        Arrays.fill(white, 1);
        return new Mesh(p, p, white, new float[0], triangles, List.of());
    }

    @Test
    void pointsLandWhereTheCameraProjectsThem() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 30; i++) {
            Camera camera = orbit(64, random.nextDouble(-60, 60), random.nextDouble(360));
            Vector3d point = new Vector3d(
                    random.nextDouble(-0.4, 0.4), random.nextDouble(-0.4, 0.4), random.nextDouble(-0.4, 0.4));
            Mesh mark = fineSphere(0.03, 40).at(point.x, point.y, point.z);
            RenderedView view = Rasterizer.render(mark, camera, 16);
            Vector2d center = new Vector2d();
            for (int y = 0; y < 64; y++) {
                for (int x = 0; x < 64; x++) {
                    center.add(new Vector2d(x + 0.5, y + 0.5).mul(alpha(view, x, y) / 255.0));
                }
            }
            center.div(coveredPixels(view));
            assertEquals(0, center.distance(camera.project(point)), 0.03);
        }
    }

    @Test
    void theDepthOfAPlaneIsThatOfItsEquation() {
        Camera camera = orbit(64, 20, 30);
        Mesh plane = square(0, 0.9).turnedY(20).turnedZ(-40);
        for (int supersampling = 1; supersampling <= 4; supersampling++) {
            RenderedView view = Rasterizer.render(plane, camera, supersampling);
            int seen = 0;
            for (int y = 0; y < 64; y++) {
                for (int x = 0; x < 64; x++) {
                    if (alpha(view, x, y) == 255) {
                        Vector3d hit = camera.unproject(x + 0.5, y + 0.5, view.depth()[y * 64 + x]);
                        Vector3d normal = new Vector3d(1, 0, 0)
                                .rotateY(Math.toRadians(20))
                                .rotateZ(Math.toRadians(-40));
                        assertEquals(0, hit.dot(normal), 1e-6);
                        seen++;
                    }
                }
            }
            assertTrue(seen > 300, "" + seen);
        }
    }

    /** A square cut into triangles at random inner points, seen at an angle. */
    private static List<Mesh> shards(SplittableRandom random) {
        int n = 7;
        Vector3d[] points = new Vector3d[n * n];
        for (int i = 0; i < points.length; i++) {
            boolean rim = i / n == 0 || i / n == n - 1 || i % n == 0 || i % n == n - 1;
            double shake = rim ? 0 : 0.06;
            points[i] = new Vector3d(
                    random.nextDouble(-0.05, 0.05),
                    (i % n) / 6.0 - 0.5 + shake * random.nextDouble(-1, 1),
                    (i / n) / 6.0 - 0.5 + shake * random.nextDouble(-1, 1));
        }
        List<Mesh> shards = new ArrayList<>();
        for (int row = 0; row + 1 < n; row++) {
            for (int column = 0; column + 1 < n; column++) {
                Vector3d a = points[row * n + column];
                Vector3d b = points[row * n + column + 1];
                Vector3d c = points[(row + 1) * n + column + 1];
                Vector3d d = points[(row + 1) * n + column];
                boolean falling = random.nextBoolean();
                shards.add(falling ? quad(a, b, d, d) : quad(a, b, c, c));
                shards.add(falling ? quad(b, c, d, d) : quad(a, c, d, d));
            }
        }
        return shards;
    }

    @Test
    void neighborsShareNoSampleAndLeaveNoneOut() {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 10; round++) {
            List<Mesh> shards = shards(random);
            // Seen from so far that no triangle hides another.
            Camera camera = new Camera(
                    Intrinsics.ofFieldOfView(97, 97, 5),
                    Pose.ofOrbit(random.nextDouble(-20, 20), random.nextDouble(-20, 20), 14));
            int[] times = new int[97 * 97];
            for (Mesh shard : shards) {
                RenderedView view = Rasterizer.render(shard, camera, 1);
                for (int i = 0; i < times.length; i++) {
                    times[i] += alpha(view, i % 97, i / 97) / 255;
                }
            }
            RenderedView whole = Rasterizer.render(Mesh.of(shards), camera, 1);
            RenderedView outline = Rasterizer.render(square(0, 0.85), camera, 1);
            for (int i = 0; i < times.length; i++) {
                assertEquals(times[i], alpha(whole, i % 97, i / 97) / 255, "times covered at " + i);
                assertTrue(alpha(outline, i % 97, i / 97) == 0 || times[i] == 1, "a hole at " + i);
            }
        }
    }

    @Test
    void fromInsideARoomNothingButWallsIsSeen() {
        Mesh room = Shapes.torus(2, 1.5).scaled(1, 1, 0.3);
        SplittableRandom random = new SplittableRandom(8);
        for (int i = 0; i < 10; i++) {
            Camera camera = new Camera(
                    Intrinsics.ofFieldOfView(50, 40, 90),
                    Pose.lookAt(
                            new Vector3d(2, 0, 0),
                            new Vector3d(random.nextDouble(4), random.nextDouble(-2, 2), random.nextDouble(-1, 1)),
                            new Vector3d(0, 0, 1)));
            assertEquals(50 * 40, coveredPixels(Rasterizer.render(room, camera, 2)), 1e-9);
        }
    }

    @Test
    void aFloorThatReachesBehindTheCameraEndsAtTheHorizon() {
        double far = 1e6;
        Mesh floor = quad(
                new Vector3d(-far, -far, -1),
                new Vector3d(far, -far, -1),
                new Vector3d(far, far, -1),
                new Vector3d(-far, far, -1));
        Camera camera = orbit(64, 0, 0);
        RenderedView view = Rasterizer.render(floor, camera, 1);
        for (int y = 0; y < 64; y++) {
            for (int x = 0; x < 64; x++) {
                assertEquals(y < 32 ? 0 : 255, alpha(view, x, y));
                if (y >= 32) {
                    double expected = camera.intrinsics().fy() / (y + 0.5 - 32);
                    assertEquals(1, view.depth()[y * 64 + x] / expected, 1e-5);
                }
            }
        }
    }

    @Test
    void theNearerSurfaceHidesTheFarther() {
        Mesh red = square(0.2, 0.5).colored(RED);
        Mesh blue = square(-0.2, 0.9).colored(BLUE);
        for (Mesh both : List.of(Mesh.of(red, blue), Mesh.of(blue, red))) {
            RenderedView front = Rasterizer.render(both, orbit(64, 0, 0), 2);
            assertTrue(
                    (front.color().getRGB(32, 32) & 0xff) == 0 && (front.color().getRGB(32, 32) >> 16 & 255) > 100);
            RenderedView back = Rasterizer.render(both, orbit(64, 0, 180), 2);
            assertTrue(
                    (back.color().getRGB(32, 32) & 0xff) > 50 && (back.color().getRGB(32, 32) >> 16 & 255) == 0);
        }
    }

    @Test
    void planesThatPierceEachOtherMeetOnTheirLine() {
        Mesh red = square(0, 0.8).turnedZ(30).colored(RED);
        Mesh blue = square(0, 0.8).turnedZ(-30).colored(BLUE);
        RenderedView view = Rasterizer.render(Mesh.of(red, blue), orbit(64, 0, 0), 1);
        for (int x = 22; x < 42; x++) {
            int rgb = view.color().getRGB(x, 32);
            assertEquals(x < 32, (rgb & 255) == 0 && (rgb >> 16 & 255) > 0, "at " + x);
        }
    }

    @Test
    void colorsAreInterpolatedInPerspective() {
        Mesh plane = square(0, 0.9).turnedZ(60).painted((x, y, z) -> new Rgb(z + 0.5, 0.5 + y, 1));
        Camera camera = orbit(64, 0, 0);
        RenderedView view = Rasterizer.render(plane, camera, 1);
        int seen = 0;
        for (int y = 0; y < 64; y++) {
            for (int x = 0; x < 64; x++) {
                if (alpha(view, x, y) == 255) {
                    Vector3d hit = camera.unproject(x + 0.5, y + 0.5, view.depth()[y * 64 + x]);
                    int rgb = view.color().getRGB(x, y);
                    double light = rgb & 255;
                    assertEquals(hit.z + 0.5, (rgb >> 16 & 255) / light, 0.01);
                    assertEquals(hit.y + 0.5, (rgb >> 8 & 255) / light, 0.01);
                    seen++;
                }
            }
        }
        assertTrue(seen > 300);
    }

    @Test
    void texturesAreInterpolatedInPerspective() {
        int[] ramp = new int[256];
        for (int i = 0; i < 256; i++) {
            ramp[i] = 0xff0000ff | i << 16;
        }
        Mesh plane = skinned(square(0, 0.9).turnedZ(60), new Texture(256, 1, ramp));
        Camera camera = orbit(64, 0, 0);
        RenderedView view = Rasterizer.render(plane, camera, 1);
        double width = 0.9 * Math.cos(Math.toRadians(60));
        for (int x = 0; x < 64; x++) {
            if (alpha(view, x, 32) == 255) {
                Vector3d hit = camera.unproject(x + 0.5, 32.5, view.depth()[32 * 64 + x]);
                int rgb = view.color().getRGB(x, 32);
                assertEquals(hit.y / width + 0.5, (rgb >> 16 & 255) / (double) (rgb & 255), 0.02, "at " + x);
            }
        }
    }

    /** u from left to right, v from top to bottom. */
    private static Mesh skinned(Mesh square, Texture texture) {
        return new Mesh(
                square.positions(),
                square.normals(),
                square.colors(),
                new float[] {0, 1, 1, 1, 1, 0, 0, 0},
                square.triangles(),
                List.of(new Mesh.Skin(0, 2, texture)));
    }

    @Test
    void aTextureStandsUpright() {
        int[] quarters = {0xffff0000, 0xff00ff00, 0xff0000ff, 0xffffffff};
        RenderedView view = Rasterizer.render(skinned(square(0, 1), new Texture(2, 2, quarters)), orbit(64, 0, 0), 1);
        assertTrue((view.color().getRGB(20, 20) >> 16 & 255) > (view.color().getRGB(20, 20) & 255), "red top left");
        assertTrue((view.color().getRGB(44, 20) >> 8 & 255) > (view.color().getRGB(44, 20) & 255), "green top right");
        assertTrue((view.color().getRGB(20, 44) & 255) > (view.color().getRGB(20, 44) >> 16 & 255), "blue bottom left");
    }

    @Test
    void aTextureFinerThanThePixelsIsSeenAsItsMean() {
        int size = 512;
        int[] checkers = new int[size * size];
        for (int i = 0; i < checkers.length; i++) {
            checkers[i] = (i / size + i % size) % 2 == 0 ? 0xff0000ff : 0xffff00ff;
        }
        Mesh plane = skinned(square(0, 0.9).turnedZ(50), new Texture(size, size, checkers));
        RenderedView view = Rasterizer.render(plane, orbit(64, 10, 0), 1);
        for (int i = 0; i < 64 * 64; i++) {
            int argb = view.color().getRGB(i % 64, i / 64);
            if (argb >>> 24 == 255) {
                assertEquals(0.5, (argb >> 16 & 255) / (double) (argb & 255), 0.02, "at " + i);
            }
        }
    }

    @Test
    void theSpreadOfAPixelIsTheChangeOfItsWeights() {
        Intrinsics k = Intrinsics.sv3d(64);
        Weights weights = new Weights(k, new double[] {-0.4, -0.3, 1.5, 0.6, -0.2, 2.5, 0.1, 0.5, 1.9});
        assertTrue(weights.of(0, 1, 2));
        double h = 1e-4;
        for (double u = 25; u < 40; u += 5) {
            double u1 = (weights.weight1(u + h, 30) - weights.weight1(u - h, 30)) / (2 * h);
            double u2 = (weights.weight2(u + h, 30) - weights.weight2(u - h, 30)) / (2 * h);
            double v1 = (weights.weight1(u, 30 + h) - weights.weight1(u, 30 - h)) / (2 * h);
            double v2 = (weights.weight2(u, 30 + h) - weights.weight2(u, 30 - h)) / (2 * h);
            assertEquals(1, weights.spread(u, 30) / Math.abs(u1 * v2 - u2 * v1), 1e-6);
        }
    }

    @Test
    void holesInATextureShowWhatIsBehind() {
        Mesh fence = skinned(square(0.1, 0.8), new Texture(2, 1, new int[] {0xffff0000, 0x00ff0000}));
        RenderedView alone = Rasterizer.render(fence, orbit(64, 0, 0), 1);
        assertEquals(255, alpha(alone, 22, 32));
        assertEquals(0, alpha(alone, 42, 32));
        RenderedView walled = Rasterizer.render(Mesh.of(fence, square(-0.1, 0.9).colored(BLUE)), orbit(64, 0, 0), 1);
        assertTrue((walled.color().getRGB(42, 32) & 255) > 50);
    }

    @Test
    void bothFacesAreDrawnAndTheOneSeenIsLit() {
        Mesh front = square(0, 0.8);
        Mesh turned = new Mesh(
                front.positions(),
                front.normals(),
                front.colors(),
                front.uvs(),
                new int[] {2, 1, 0, 3, 2, 0},
                List.of());
        int seen = Rasterizer.render(front, orbit(64, 0, 0), 1).color().getRGB(32, 32);
        assertEquals(seen, Rasterizer.render(turned, orbit(64, 0, 0), 1).color().getRGB(32, 32));
        int behind = Rasterizer.render(front, orbit(64, 0, 180), 1).color().getRGB(32, 32);
        int farWall = Rasterizer.render(front.turnedZ(180), orbit(64, 0, 180), 1)
                .color()
                .getRGB(32, 32);
        assertEquals(farWall, behind);
        assertTrue((behind & 255) < (seen & 255), "the key light comes from the front");
    }

    @Test
    void theLightStandsStillInTheWorld() {
        Mesh wall = square(0, 0.8);
        int ahead = Rasterizer.render(wall, orbit(64, 0, 0), 1).color().getRGB(32, 32);
        int aside = Rasterizer.render(wall, orbit(64, 30, 40), 1).color().getRGB(32, 32);
        assertEquals(ahead, aside);
    }

    @Test
    void onWhiteAHalfCoveredPixelIsHalfWhite() {
        Camera camera = new Camera(new Intrinsics(8, 8, 8, 8, 4.5, 4), Pose.ofOrbit(0, 0, 2));
        RenderedView view = Rasterizer.render(square(0, 1).colored(Rgb.BLACK), camera, 2);
        assertEquals(128, alpha(view, 2, 4));
        assertEquals(0xff7f7f7f, view.onWhite().getRGB(2, 4));
        assertEquals(0xffffffff, view.onWhite().getRGB(0, 0));
        assertEquals(0xff000000, view.onWhite().getRGB(4, 4));
        assertEquals(255, view.mask().getRaster().getSample(2, 4, 0));
    }

    @Test
    void picturesDoNotDependOnTheNumberOfThreads() throws Exception {
        Mesh mesh = ProceduralObject.of(12);
        List<Camera> cameras = new StaticOrbit(21, 10).cameras(Intrinsics.sv3d(48), 2);
        List<RenderedView> one = inPool(1, mesh, cameras);
        List<RenderedView> four = inPool(4, mesh, cameras);
        for (int i = 0; i < cameras.size(); i++) {
            RenderedView alone = Rasterizer.render(mesh, cameras.get(i), 2);
            for (RenderedView view : List.of(one.get(i), four.get(i))) {
                assertArrayEquals(pixels(alone.color()), pixels(view.color()));
                assertArrayEquals(alone.depth(), view.depth());
                assertArrayEquals(pixels(alone.mask()), pixels(view.mask()));
            }
        }
    }

    private static List<RenderedView> inPool(int threads, Mesh mesh, List<Camera> cameras) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> Rasterizer.renderAll(mesh, cameras, 2)).get();
        } finally {
            pool.shutdown();
        }
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @Test
    void anEmptyMeshGivesAnEmptyPicture() {
        assertEquals(0, coveredPixels(Rasterizer.render(Mesh.of(), orbit(16, 0, 0), 3)));
    }

    @Test
    void zeroSamplesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Rasterizer.render(square(0, 1), orbit(16, 0, 0), 0));
    }
}
