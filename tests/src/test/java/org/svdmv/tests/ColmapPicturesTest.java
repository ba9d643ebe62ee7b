package org.svdmv.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.joml.Matrix3d;
import org.joml.Quaterniond;
import org.joml.Vector3d;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svdmv.assets.viewset.ViewSetDirectory;
import org.svdmv.camera.Intrinsics;
import org.svdmv.tests.Svdmv.Run;

/**
 * COLMAP on pictures alone: features of 21 rendered views of four spotted balls. With our cameras it finds their surface; without
 * them its mapper finds our cameras.
 */
class ColmapPicturesTest {
    private static final int SIZE = 800;
    private static final int RINGS = 160;
    private static final double EXTENT = 1;

    /** In the file's frame: y up, z to the front. Together they are centered, of extent 1. */
    private record Ball(Vector3d center, double radius) {
        /** The file's front is the world's +x, its top +z. */
        double distance(Vector3d inWorld) {
            return Math.abs(inWorld.distance(center.z, center.x, center.y) - radius);
        }
    }

    private static final List<Ball> BALLS = List.of(
            new Ball(new Vector3d(-0.25, -0.1, 0), 0.25),
            new Ball(new Vector3d(0.25, 0.1, 0), 0.25),
            new Ball(new Vector3d(0, -0.15, 0.25), 0.2),
            new Ball(new Vector3d(0, 0.15, -0.25), 0.2));

    @TempDir
    Path temporary;

    @BeforeAll
    static void needsColmap() throws IOException, InterruptedException {
        Colmap.require();
    }

    /** A point of a reconstruction: where, and its mean reprojection error in pixels. */
    private record Found(Vector3d point, double error) {}

    @Test
    void colmapFindsTheSurfaceWithOurCamerasAndOurCamerasWithoutThem() throws Exception {
        Path export = exported();
        Path database = temporary.resolve("db");
        match(database, export.resolve("images"));

        List<Found> found = triangulated(database, export);
        assertTrue(found.size() >= 1000, found.size() + " points");
        double error = found.stream().mapToDouble(Found::error).average().orElseThrow();
        assertTrue(error < 0.5, "mean reprojection error " + error + " px");
        double[] distances = found.stream()
                .mapToDouble(f -> BALLS.stream()
                        .mapToDouble(ball -> ball.distance(f.point()))
                        .min()
                        .orElseThrow())
                .sorted()
                .toArray();
        double median = distances[distances.length / 2];
        assertTrue(median < 0.002 * EXTENT, "median distance to the surface " + median);

        Map<String, Matrix3d> ours = rotations(export.resolve("sparse/images.txt"));
        Map<String, Matrix3d> mapped = mapped(database, export.resolve("images"));
        assertEquals(ours.keySet(), mapped.keySet());
        String reference = ours.keySet().iterator().next();
        for (String name : ours.keySet()) {
            double degrees = Math.toDegrees(angle(
                    relative(ours.get(name), ours.get(reference)), relative(mapped.get(name), mapped.get(reference))));
            assertTrue(degrees < 0.3, name + " is turned by " + degrees + " degrees");
        }
    }

    private Path exported() throws IOException {
        Path balls = Files.writeString(temporary.resolve("balls.obj"), balls());
        Path views = temporary.resolve("views");
        Path export = temporary.resolve("export");
        assertDone(Svdmv.run(
                "render", "--model", balls, "--framing", "none", "--size", SIZE, "--elevation", 15, "--output", views));
        assertDone(Svdmv.run("export", views, "--format", "colmap", "--output", export));
        assertEquals(21, ViewSetDirectory.read(views).views().size());
        return export;
    }

    private static void assertDone(Run run) {
        assertEquals(0, run.exitCode(), run.err());
    }

    /** Rings of vertices from pole to pole, in gray cells of two sizes. */
    private static String balls() {
        StringBuilder obj = new StringBuilder();
        for (int ball = 0; ball < BALLS.size(); ball++) {
            vertices(BALLS.get(ball), obj);
            triangles(1 + ball * 2 * RINGS * (RINGS + 1), obj);
        }
        return obj.toString();
    }

    private static void vertices(Ball ball, StringBuilder obj) {
        for (int ring = 0; ring <= RINGS; ring++) {
            double polar = Math.PI * ring / RINGS;
            for (int i = 0; i < 2 * RINGS; i++) {
                double azimuth = Math.PI * i / RINGS;
                Vector3d p = new Vector3d(
                                Math.sin(polar) * Math.cos(azimuth),
                                Math.cos(polar),
                                Math.sin(polar) * Math.sin(azimuth))
                        .mul(ball.radius())
                        .add(ball.center());
                double gray = 0.5 * cell(p, 13) + 0.5 * cell(p, 31);
                obj.append(String.format(
                        Locale.ROOT, "v %.7f %.7f %.7f %.4f %.4f %.4f%n", p.x, p.y, p.z, gray, gray, gray));
            }
        }
    }

    private static void triangles(int first, StringBuilder obj) {
        int around = 2 * RINGS;
        for (int ring = 0; ring < RINGS; ring++) {
            for (int i = 0; i < around; i++) {
                int a = first + ring * around + i;
                int b = first + ring * around + (i + 1) % around;
                obj.append(String.format("f %d %d %d%nf %d %d %d%n", a, b, b + around, a, b + around, a + around));
            }
        }
    }

    private static double cell(Vector3d p, int perUnit) {
        Vector3d q = new Vector3d(p).mul(perUnit).floor();
        long seed = (long) q.x * 73856093L ^ (long) q.y * 19349663L ^ (long) q.z * 83492791L;
        return new SplittableRandom(seed).nextDouble();
    }

    private static void match(Path database, Path images) throws Exception {
        Intrinsics k = Intrinsics.sv3d(SIZE);
        String lens = String.format(Locale.ROOT, "%.17g,%.17g,%.17g,%.17g", k.fx(), k.fy(), k.cx(), k.cy());
        List<Object> extract = List.of(
                "feature_extractor",
                "--database_path",
                database,
                "--image_path",
                images,
                "--ImageReader.camera_model",
                "PINHOLE",
                "--ImageReader.single_camera",
                1,
                "--ImageReader.camera_params",
                lens,
                "--SiftExtraction.use_gpu",
                0,
                "--SiftExtraction.max_num_features",
                2000);
        assertEquals(0, Colmap.run(extract.toArray()), "feature_extractor");
        assertEquals(
                0,
                Colmap.run("exhaustive_matcher", "--database_path", database, "--SiftMatching.use_gpu", 0),
                "exhaustive_matcher");
    }

    private List<Found> triangulated(Path database, Path export) throws Exception {
        Path output = Files.createDirectory(temporary.resolve("triangulated"));
        assertEquals(
                0,
                Colmap.run(
                        "point_triangulator",
                        "--database_path",
                        database,
                        "--image_path",
                        export.resolve("images"),
                        "--input_path",
                        export.resolve("sparse"),
                        "--output_path",
                        output,
                        "--clear_points",
                        1),
                "point_triangulator");
        toText(output);
        List<Found> found = new ArrayList<>();
        for (String[] f : rows(output.resolve("points3D.txt"))) {
            found.add(new Found(
                    new Vector3d(Double.parseDouble(f[1]), Double.parseDouble(f[2]), Double.parseDouble(f[3])),
                    Double.parseDouble(f[7])));
        }
        return found;
    }

    private Map<String, Matrix3d> mapped(Path database, Path images) throws Exception {
        Path output = Files.createDirectory(temporary.resolve("mapped"));
        assertEquals(
                0,
                Colmap.run(
                        "mapper",
                        "--database_path",
                        database,
                        "--image_path",
                        images,
                        "--output_path",
                        output,
                        "--Mapper.ba_refine_focal_length",
                        0,
                        "--Mapper.ba_refine_extra_params",
                        0),
                "mapper");
        toText(output.resolve("0"));
        return rotations(output.resolve("0/images.txt"));
    }

    private static void toText(Path model) throws Exception {
        Colmap.run("model_converter", "--input_path", model, "--output_path", model, "--output_type", "TXT");
    }

    private static List<String[]> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" "))
                .toList();
    }

    /** cameraFromWorld by the name of the picture; every second line lists points. */
    private static Map<String, Matrix3d> rotations(Path images) throws IOException {
        Map<String, Matrix3d> rotations = new TreeMap<>();
        for (String[] f : rows(images)) {
            if (f.length == 10 && f[9].endsWith(".png")) {
                rotations.put(
                        f[9],
                        new Matrix3d()
                                .rotation(new Quaterniond(
                                        Double.parseDouble(f[2]),
                                        Double.parseDouble(f[3]),
                                        Double.parseDouble(f[4]),
                                        Double.parseDouble(f[1]))));
            }
        }
        return rotations;
    }

    /** aFromB of two cameras. */
    private static Matrix3d relative(Matrix3d aFromWorld, Matrix3d bFromWorld) {
        return new Matrix3d(aFromWorld).mul(new Matrix3d(bFromWorld).transpose());
    }

    /** Between two rotations, radians. */
    private static double angle(Matrix3d a, Matrix3d b) {
        Matrix3d d = relative(a, b);
        return Math.acos(Math.max(-1, Math.min(1, (d.m00 + d.m11 + d.m22 - 1) / 2)));
    }
}
