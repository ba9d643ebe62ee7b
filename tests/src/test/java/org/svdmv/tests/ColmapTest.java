package org.svdmv.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.joml.Matrix4d;
import org.joml.Quaterniond;
import org.joml.Vector2d;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.svdmv.assets.viewset.Existing;
import org.svdmv.assets.viewset.ViewSetDirectory;
import org.svdmv.camera.Camera;
import org.svdmv.camera.DynamicOrbit;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.Pose;
import org.svdmv.camera.StaticOrbit;
import org.svdmv.camera.Trajectory;
import org.svdmv.camera.View;
import org.svdmv.camera.ViewSet;
import org.svdmv.geometry.mesh.Mesh;
import org.svdmv.geometry.procedural.ProceduralObject;
import org.svdmv.geometry.tracks.Triangulation;
import org.svdmv.tests.Svdmv.Run;

/**
 * COLMAP itself triangulates surface points of an object from where our cameras see them, with the poses and lens of our export, and
 * finds the points again. What is wrong in a convention by half a pixel or one degree does not pass.
 */
class ColmapTest {
    private static final int POINTS = 120;
    private static final double MOST_REPROJECTION = 1e-3;
    private static final double MOST_ERROR = 1e-5;

    @TempDir
    Path temporary;

    @BeforeAll
    static void needsColmap() throws IOException, InterruptedException {
        Colmap.require();
    }

    /** How COLMAP's points lie to ours. */
    private record Outcome(int exitCode, int points, double reprojection, double medianError) {
        boolean exact() {
            return exitCode == 0
                    && points >= 0.7 * POINTS
                    && reprojection < MOST_REPROJECTION
                    && medianError < MOST_ERROR;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"colmap", "colmap-bin"})
    void colmapFindsThePointsOfAnOrbitWhereTheyAre(String format) throws Exception {
        Outcome outcome = triangulated(new StaticOrbit(21, 12), Intrinsics.sv3d(128), format);
        assertTrue(outcome.exact(), outcome.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"colmap", "colmap-bin"})
    void colmapFindsThemForOddSizesOffCenterPrincipalPointsAndDynamicOrbits(String format) throws Exception {
        Intrinsics k = new Intrinsics(131, 97, 211.3, 207.9, 70.4, 45.2);
        Outcome outcome = triangulated(new DynamicOrbit(21, 12, 5), k, format);
        assertTrue(outcome.exact(), outcome.toString());
    }

    @Test
    void halfAPixelIsSeen() throws Exception {
        wrong("cameras.txt", text -> edited(text, 2, 4, v -> v + 0.5));
    }

    @Test
    void oneDegreeOfTheFieldOfViewIsSeen() throws Exception {
        double f = Intrinsics.ofFieldOfView(128, 128, 34.8).fx();
        wrong("cameras.txt", text -> edited(text, 0, 2, v -> f));
    }

    @Test
    void aTransposedRotationIsSeen() throws Exception {
        wrong("images.txt", text -> poses(text, q -> new double[] {q[0], -q[1], -q[2], -q[3], q[4], q[5], q[6]}));
    }

    @Test
    void aQuaternionThatBeginsWithXIsSeen() throws Exception {
        wrong("images.txt", text -> poses(text, q -> new double[] {q[1], q[2], q[3], q[0], q[4], q[5], q[6]}));
    }

    @Test
    void cameraToWorldIsSeen() throws Exception {
        wrong(
                "images.txt",
                text -> poses(text, q -> {
                    Matrix4d m =
                            new Matrix4d().translationRotate(q[4], q[5], q[6], new Quaterniond(q[1], q[2], q[3], q[0]));
                    Vector3d center = new Pose(m).center();
                    return new double[] {q[0], -q[1], -q[2], -q[3], center.x, center.y, center.z};
                }));
    }

    /** Where lines of sight do not quite meet, both find the point of least reprojection error. */
    @Test
    void ourPointsOfNoisyObservationsAreColmaps() throws Exception {
        noisePixels = 0.4;
        Trajectory orbit = new StaticOrbit(21, 12);
        Outcome outcome = triangulated(orbit, Intrinsics.sv3d(128), "colmap");
        assertTrue(outcome.points() >= 0.7 * POINTS, outcome.toString());
        List<ColmapPoint> points = ColmapPoint.read(temporary.resolve("model"), orbit.cameras(Intrinsics.sv3d(128), 2));
        assertEquals(outcome.points(), points.size());
        for (ColmapPoint point : points) {
            Vector3d ours = Triangulation.of(point.sightings()).orElseThrow();
            assertEquals(0, ours.distance(point.position()), 1e-5, point.toString());
            double error = point.sightings().stream()
                    .mapToDouble(sighting -> sighting.errorPixels(ours))
                    .average()
                    .orElseThrow();
            assertEquals(point.meanErrorPixels(), error, 1e-3, point.toString());
            assertTrue(error > 0.05, "the observations are noisy: " + error);
        }
    }

    private void wrong(String file, UnaryOperator<String> edit) throws Exception {
        Outcome outcome = triangulated(new StaticOrbit(21, 12), Intrinsics.sv3d(128), "colmap");
        assertTrue(outcome.exact(), outcome.toString());
        Outcome edited = retriangulated(file, edit);
        assertFalse(edited.exact(), edited.toString());
    }

    /** The last fields of a camera's line, PARAMS[from] to PARAMS[to] of 4. */
    private static String edited(String text, int from, int to, DoubleUnaryOperator edit) {
        StringBuilder result = new StringBuilder();
        for (String line : text.split("\n")) {
            if (!line.startsWith("#")) {
                String[] f = line.split(" ");
                for (int i = from; i < to; i++) {
                    f[4 + i] = Double.toString(edit.applyAsDouble(Double.parseDouble(f[4 + i])));
                }
                line = String.join(" ", f);
            }
            result.append(line).append('\n');
        }
        return result.toString();
    }

    /** The pose fields qw qx qy qz tx ty tz of every image. */
    private static String poses(String text, UnaryOperator<double[]> edit) {
        StringBuilder result = new StringBuilder();
        for (String line : text.split("\n")) {
            String[] f = line.split(" ");
            if (!line.startsWith("#") && f.length == 10) {
                double[] pose = new double[7];
                for (int i = 0; i < 7; i++) {
                    pose[i] = Double.parseDouble(f[1 + i]);
                }
                pose = edit.apply(pose);
                for (int i = 0; i < 7; i++) {
                    f[1 + i] = Double.toString(pose[i]);
                }
                line = String.join(" ", f);
            }
            result.append(line).append('\n');
        }
        return result.toString();
    }

    private final List<Vector3dc> known = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(1);
    private double noisePixels;

    private Outcome triangulated(Trajectory orbit, Intrinsics k, String format) throws Exception {
        ViewSet set = blank(orbit, k);
        Path own = ViewSetDirectory.write(set, temporary.resolve("own"), Existing.REFUSE);
        Path export = temporary.resolve("export");
        Run run = Svdmv.run("export", own, "--format", format, "--output", export);
        assertEquals(0, run.exitCode(), run.err());
        known.addAll(surface());
        observe(set.cameras(), export);
        return solve(export, k);
    }

    private Outcome retriangulated(String file, UnaryOperator<String> edit) throws Exception {
        Path export = temporary.resolve("export");
        Path model = export.resolve("sparse/" + file);
        Files.writeString(model, edit.apply(Files.readString(model)));
        return solve(export, Intrinsics.sv3d(128));
    }

    private Outcome solve(Path export, Intrinsics k) throws Exception {
        Path work = Files.createTempDirectory(temporary, "work");
        Path database = work.resolve("db");
        Path images = export.resolve("images");
        Path triangulated = Files.createDirectory(work.resolve("tri"));
        String parameters = String.format(Locale.ROOT, "%.17g,%.17g,%.17g,%.17g", k.fx(), k.fy(), k.cx(), k.cy());
        int code = Colmap.run(
                "feature_importer",
                "--database_path",
                database,
                "--image_path",
                images,
                "--import_path",
                temporary.resolve("feat"),
                "--ImageReader.camera_model",
                "PINHOLE",
                "--ImageReader.single_camera",
                1,
                "--ImageReader.camera_params",
                parameters);
        assertEquals(0, code, "feature_importer");
        code = Colmap.run(
                "matches_importer",
                "--database_path",
                database,
                "--match_list_path",
                temporary.resolve("matches.txt"),
                "--match_type",
                "inliers");
        assertEquals(0, code, "matches_importer");
        code = Colmap.run(
                "point_triangulator",
                "--database_path",
                database,
                "--image_path",
                images,
                "--input_path",
                export.resolve("sparse"),
                "--output_path",
                triangulated,
                "--clear_points",
                1);
        if (code != 0) {
            return new Outcome(code, 0, Double.NaN, Double.NaN);
        }
        Colmap.run(
                "model_converter", "--input_path", triangulated, "--output_path", triangulated, "--output_type", "TXT");
        Files.deleteIfExists(temporary.resolve("model"));
        Files.createSymbolicLink(temporary.resolve("model"), triangulated);
        return outcome(triangulated.resolve("points3D.txt"));
    }

    private Outcome outcome(Path points) throws IOException {
        List<Double> errors = new ArrayList<>();
        double reprojection = 0;
        for (String line : Files.readAllLines(points)) {
            if (!line.startsWith("#")) {
                String[] f = line.split(" ");
                Vector3d p = new Vector3d(Double.parseDouble(f[1]), Double.parseDouble(f[2]), Double.parseDouble(f[3]));
                errors.add(known.stream().mapToDouble(p::distance).min().orElseThrow());
                reprojection += Double.parseDouble(f[7]);
            }
        }
        errors.sort(null);
        int n = errors.size();
        return n == 0
                ? new Outcome(0, 0, Double.NaN, Double.NaN)
                : new Outcome(0, n, reprojection / n, errors.get(n / 2));
    }

    /** Vertices of an object. */
    private static List<Vector3dc> surface() {
        Mesh mesh = ProceduralObject.of(7);
        List<Vector3dc> points = new ArrayList<>();
        int step = Math.max(1, mesh.vertexCount() / POINTS);
        for (int v = 0; points.size() < POINTS && v < mesh.vertexCount(); v += step) {
            float[] p = mesh.positions();
            Vector3d point = new Vector3d(p[3 * v], p[3 * v + 1], p[3 * v + 2]);
            if (points.stream().allMatch(q -> q.distance(point) > 1e-3)) {
                points.add(point);
            }
        }
        return points;
    }

    /** Key points and matches as COLMAP imports them. */
    private void observe(List<Camera> cameras, Path export) throws IOException {
        List<String> names;
        try (var files = Files.list(export.resolve("images"))) {
            names = files.map(f -> f.getFileName().toString()).sorted().toList();
        }
        Path features = Files.createDirectory(temporary.resolve("feat"));
        List<TreeMap<Integer, Integer>> seen = new ArrayList<>();
        for (int i = 0; i < cameras.size(); i++) {
            TreeMap<Integer, Integer> indexes = new TreeMap<>();
            StringBuilder text = new StringBuilder();
            Intrinsics k = cameras.get(i).intrinsics();
            for (int p = 0; p < known.size(); p++) {
                Vector2d pixel = cameras.get(i)
                        .project(known.get(p))
                        .add(random.nextDouble(-1, 1) * noisePixels, random.nextDouble(-1, 1) * noisePixels);
                if (pixel.x >= 0 && pixel.y >= 0 && pixel.x < k.width() && pixel.y < k.height()) {
                    text.append(String.format(Locale.ROOT, "%.9f %.9f 1 0%s%n", pixel.x, pixel.y, " 0".repeat(128)));
                    indexes.put(p, indexes.size());
                }
            }
            Files.writeString(features.resolve(names.get(i) + ".txt"), indexes.size() + " 128\n" + text);
            seen.add(indexes);
        }
        StringBuilder matches = new StringBuilder();
        for (int i = 0; i < cameras.size(); i++) {
            for (int step = 1; step <= 4; step++) {
                int j = (i + step) % cameras.size();
                matches.append(names.get(i)).append(' ').append(names.get(j)).append('\n');
                TreeMap<Integer, Integer> other = seen.get(j);
                seen.get(i).forEach((point, index) -> {
                    if (other.containsKey(point)) {
                        matches.append(index)
                                .append(' ')
                                .append(other.get(point))
                                .append('\n');
                    }
                });
                matches.append('\n');
            }
        }
        Files.writeString(temporary.resolve("matches.txt"), matches);
    }

    private static ViewSet blank(Trajectory orbit, Intrinsics k) {
        BufferedImage image = new BufferedImage(k.width(), k.height(), BufferedImage.TYPE_INT_RGB);
        BufferedImage mask = new BufferedImage(k.width(), k.height(), BufferedImage.TYPE_BYTE_GRAY);
        List<View> views = orbit.cameras(k, 2).stream()
                .map(camera -> new View(camera, image, mask))
                .toList();
        return new ViewSet(views, orbit.referenceIndex());
    }
}
