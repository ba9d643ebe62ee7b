package org.svdmv.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.joml.Matrix4d;
import org.joml.Vector2d;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svdmv.assets.viewset.ViewSetDirectory;
import org.svdmv.camera.Depth;
import org.svdmv.camera.DynamicOrbit;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.StaticOrbit;
import org.svdmv.camera.ViewSet;
import org.svdmv.cli.ProceduralOrbits;
import org.svdmv.core.training.Orbit;
import org.svdmv.tests.Svdmv.Run;

class RenderTest {
    private static final int RED = 0;
    private static final int GREEN = 1;
    private static final int BLUE = 2;

    @TempDir
    Path folder;

    @Test
    void aRenderingIsAWholeViewSetOnTheNominalCameras() throws IOException {
        Path toy = folder.resolve("toy");
        Run run = Svdmv.run("render", "--model", "procedural:7", "--size", 48, "--output", toy);
        assertEquals(0, run.exitCode(), run.err());
        assertEquals(toy + System.lineSeparator(), run.out());
        for (String name : List.of("view_00.png", "masks/view_20.png", "transforms.json", "contact_sheet.png")) {
            assertTrue(Files.size(toy.resolve(name)) > 0, name);
        }
        ViewSet views = ViewSetDirectory.read(toy);
        assertEquals(new StaticOrbit(21, 10).cameras(Intrinsics.sv3d(48), 2), views.cameras());
        assertEquals(20, views.referenceIndex());
        assertTrue(
                run.err()
                        .endsWith("svdmv orbit --image " + toy.resolve("view_20.png") + " --elevation 10.0"
                                + System.lineSeparator()),
                run.err());
    }

    @Test
    void itIsWhatTrainingSees() throws IOException {
        long seed = 1234;
        SplittableRandom random = new SplittableRandom(seed);
        Orbit orbit = new ProceduralOrbits(seed, 5, 32).orbit(0);
        assertEquals(orbit.elevationDegrees(), random.nextDouble(-5, 30));
        ViewSet views = rendered(
                "--model",
                "procedural:" + seed,
                "--views",
                5,
                "--size",
                32,
                "--elevation",
                orbit.elevationDegrees(),
                "--azimuth",
                random.nextDouble(360));
        byte[] pixels = new byte[5 * 32 * 32 * 3];
        for (int i = 0; i < pixels.length; i++) {
            BufferedImage image = views.views().get(i / (32 * 32 * 3)).image();
            int p = i / 3 % (32 * 32);
            pixels[i] = (byte) (image.getRGB(p % 32, p / 32) >> 8 * (2 - i % 3));
        }
        assertArrayEquals(orbit.pixels(), pixels);
    }

    @Test
    void depthIsWrittenIfAskedAndTravelsToOtherToolsAndBack() throws IOException {
        assertFalse(
                rendered("--model", "procedural:7", "--views", 3, "--size", 32).hasDepth());
        ViewSet views = rendered("--model", "procedural:7", "--views", 3, "--size", 32, "--depth");
        assertTrue(Files.size(folder.resolve("out/depth/view_02.png")) > 0);
        Path exported = folder.resolve("exported");
        Path back = folder.resolve("back");
        Svdmv.run("export", folder.resolve("out"), "--format", "nerfstudio", "--radius", 4, "--output", exported);
        Run run = Svdmv.run("import", exported, "--output", back);
        assertEquals(0, run.exitCode(), run.err());
        ViewSet read = ViewSetDirectory.read(back);
        for (int i = 0; i < 3; i++) {
            Depth.Known wanted = (Depth.Known) views.views().get(i).depth();
            Depth.Known got = (Depth.Known) read.views().get(i).depth();
            assertEquals(2 * wanted.farthest(), got.farthest(), 5.1e-5);
            assertEquals(2 * wanted.at(16, 16), got.at(16, 16), 5.1e-5);
            assertEquals(wanted.sees(0, 0), got.sees(0, 0));
        }
        String told = Svdmv.run("inspect", back).out();
        assertTrue(told.contains(" on 100.0 % of the object, in files of unit 1.0E-4"), told);
        assertEquals(0, Svdmv.run("validate", back).exitCode());
    }

    @Test
    void theSameCommandWritesTheSameViews() throws IOException {
        Object[] command = {
            "--model", "procedural:-9", "--trajectory", "dynamic", "--seed", 4, "--views", 3, "--size", 24
        };
        ViewSet once = rendered(command);
        ViewSet again = rendered(command);
        assertEquals(new DynamicOrbit(3, 10, 4).cameras(Intrinsics.sv3d(24), 2), once.cameras());
        for (int i = 0; i < 3; i++) {
            assertArrayEquals(pixels(once, i), pixels(again, i));
        }
    }

    /** +z of a file is its front, +x its left side, +y up: as in glTF. */
    @ParameterizedTest
    @CsvSource({"0, 0, 0", "90, 0, 1", "0, 90, 2"})
    void theAzimuthChoosesTheSideThatIsSeen(double azimuth, double elevation, int channel) throws IOException {
        ViewSet views =
                rendered("--model", box(), "--views", 1, "--size", 32, "--azimuth", azimuth, "--elevation", elevation);
        int center = views.reference().image().getRGB(16, 16);
        for (int other : new int[] {RED, GREEN, BLUE}) {
            int value = center >> 8 * (2 - other) & 255;
            assertEquals(other == channel, value > 100, Integer.toHexString(center));
        }
    }

    @ParameterizedTest
    @CsvSource({"input", "none"})
    void theRecordSaysWhereTheModelsCoordinatesWent(String framing) throws IOException {
        Path file = box();
        ViewSet views = rendered(
                "--model", file, "--views", 4, "--size", 64, "--azimuth", 33, "--framing", framing, "--radius", 2.5);
        JsonNode run =
                new ObjectMapper().readTree(folder.resolve("out/run.json").toFile());
        Matrix4d worldFromModel = new Matrix4d();
        for (int i = 0; i < 16; i++) {
            worldFromModel.set(
                    i % 4,
                    i / 4,
                    run.at("/rendering/world_from_model/" + i / 4 + "/" + i % 4).asDouble());
        }
        for (int i = 0; i < views.size(); i++) {
            double[] expected = new double[] {64, 64, 0, 0};
            for (int corner = 0; corner < 8; corner++) {
                Vector3d point = worldFromModel.transformPosition(corner(corner));
                add(
                        expected,
                        views.cameras()
                                .get(i)
                                .project(point)
                                .max(new Vector2d(0, 0))
                                .min(new Vector2d(64, 64)));
            }
            assertArrayEquals(expected, box(views.views().get(i).mask()), 1, "view " + i);
        }
        assertEquals(file.toString(), run.at("/model/path").asText());
        assertEquals(sha256(file), run.at("/model/sha256").asText());
        assertEquals(framing, run.at("/rendering/framing").asText());
        assertEquals(33, run.at("/rendering/azimuth_degrees").asDouble());
        assertTrue(run.at("/seconds/render").asDouble() > 0);
    }

    @Test
    void theResultIsOneJsonObjectIfAsked() throws IOException {
        Run run = Svdmv.run(
                "render", "--model", "procedural:7", "--views", 2, "--size", 16, "-o", folder.resolve("toy"), "--json");
        JsonNode result = new ObjectMapper().readTree(run.out());
        assertEquals(folder.resolve("toy").toString(), result.at("/output").asText());
        assertEquals(7, result.at("/run/model/seed").asLong());
        assertFalse(result.at("/run/model/family").asText().isEmpty());
        assertEquals(2, result.at("/run/orbit/views").asInt());
    }

    @Test
    void aFolderThatExistsIsReplacedOnlyIfAsked() throws IOException {
        Object[] command = {
            "render", "--model", "procedural:7", "--views", 1, "--size", 16, "--output", folder.resolve("toy")
        };
        assertEquals(0, Svdmv.run(command).exitCode());
        Run refused = Svdmv.run(command);
        assertEquals(2, refused.exitCode());
        assertTrue(refused.err().contains(folder.resolve("toy").toString()), refused.err());
        assertTrue(refused.err().contains("--overwrite"), refused.err());
        Object[] overwriting =
                Stream.concat(Stream.of(command), Stream.of("--overwrite")).toArray();
        assertEquals(0, Svdmv.run(overwriting).exitCode());
    }

    @Test
    void anObjectThatIsCutOffIsTold() {
        Run run = Svdmv.run(
                "render",
                "--model",
                "procedural:7",
                "--views",
                3,
                "--size",
                16,
                "--framing",
                "none",
                "--radius",
                0.7,
                "--output",
                folder.resolve("near"));
        assertTrue(
                run.err().contains("the object reaches the border in 3 of 3 views; try a larger --radius"), run.err());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 | --model nope.glb                            | nope.glb: it does not exist",
                "3 | --model pom.xml                             | wanted a GLB, glTF 2.0 or OBJ file",
                "2 | --model procedural:x                        | its seed is no whole number; write for example procedural:7",
                "2 | --model procedural:99999999999999999999     | its seed is no whole number",
                "2 | --views 3                                   | Missing required option: '--model=FILE|procedural:SEED'",
                "2 | --model procedural:7 --elevation 91         | need an elevation in [-90, 90] degrees, got 91.0",
                "2 | --model procedural:7 --azimuth NaN          | need a finite azimuth",
                "2 | --model procedural:7 --radius 0             | need a finite radius > 0, got 0.0; SV3D uses 2.0",
                "2 | --model procedural:7 --radius 0.3 --framing none | the reach of the object, got 0.3; SV3D uses 2",
                "2 | --model procedural:7 --views 0              | need at least 1 view, got 0; SV3D makes 21",
                "2 | --model procedural:7 --size 0               | need an image of at least 1 x 1 pixels",
                "2 | --model procedural:7 --size 9999            | need at most 16384 samples a side, got 9999 pixels of 3",
                "2 | --model procedural:7 --supersampling 17     | need supersampling from 1 to 16, got 17",
                "2 | --model procedural:7 --framing tight        | '--framing'",
                "2 | --model procedural:7 --azimuths 1,2 --views 3 | need 3 elevations and azimuths",
                "2 | --model procedural:7 --elevations 1,2 --elevation 3 | leave out --elevation",
            })
    void whatCannotBeRenderedIsRefusedInWordsAndLeavesNothing(int exitCode, String options, String words)
            throws IOException {
        Path out = folder.resolve("out");
        Run run = Svdmv.run(Stream.concat(
                        Stream.of("render", "--output", out.toString()),
                        Stream.of(options.strip().split(" +")))
                .toArray());
        assertEquals(exitCode, run.exitCode(), run.err());
        assertTrue(run.err().contains("svdmv: ") && run.err().contains(words), run.err());
        assertEquals("", run.out());
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }

    private ViewSet rendered(Object... options) throws IOException {
        Path out = folder.resolve("out");
        Run run = Svdmv.run(Stream.concat(Stream.of("render", "-o", out, "--overwrite"), Stream.of(options))
                .toArray());
        assertEquals(0, run.exitCode(), run.err());
        return ViewSetDirectory.read(out);
    }

    /** A box of 2 x 1 x 3: red where it looks along +z, green along +x, blue along +y, black elsewhere. */
    private Path box() throws IOException {
        StringBuilder obj = new StringBuilder();
        int[][] faces = {{4, 5, 7, 6}, {1, 3, 7, 5}, {2, 6, 7, 3}, {0, 2, 3, 1}, {0, 4, 6, 2}, {0, 1, 5, 4}};
        String[] colors = {"1 0 0", "0 1 0", "0 0 1", "0 0 0", "0 0 0", "0 0 0"};
        for (int face = 0; face < 6; face++) {
            for (int corner : faces[face]) {
                Vector3d p = corner(corner);
                obj.append("v %s %s %s %s%n".formatted(p.x, p.y, p.z, colors[face]));
            }
            obj.append("f -4 -3 -2 -1\n");
        }
        return Files.writeString(folder.resolve("box.obj"), obj);
    }

    private static Vector3d corner(int bits) {
        return new Vector3d(5 + 2 * (bits & 1), bits >> 1 & 1, 3 * (bits >> 2));
    }

    /** Widens a box of left, top, right, bottom. */
    private static void add(double[] box, Vector2d pixel) {
        box[0] = Math.min(box[0], pixel.x);
        box[1] = Math.min(box[1], pixel.y);
        box[2] = Math.max(box[2], pixel.x);
        box[3] = Math.max(box[3], pixel.y);
    }

    private static double[] box(BufferedImage mask) {
        double[] box = {mask.getWidth(), mask.getHeight(), 0, 0};
        for (int p = 0; p < mask.getWidth() * mask.getHeight(); p++) {
            int x = p % mask.getWidth();
            int y = p / mask.getWidth();
            if (mask.getRaster().getSample(x, y, 0) > 0) {
                add(box, new Vector2d(x, y));
                add(box, new Vector2d(x + 1, y + 1));
            }
        }
        return box;
    }

    private static int[] pixels(ViewSet views, int view) {
        BufferedImage image = views.views().get(view).image();
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
