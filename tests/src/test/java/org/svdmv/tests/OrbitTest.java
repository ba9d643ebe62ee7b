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
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svdmv.assets.viewset.ViewSetDirectory;
import org.svdmv.camera.ViewSet;
import org.svdmv.tests.Svdmv.Run;

/** {@code svdmv orbit}, from its arguments to its files. */
class OrbitTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private Path picture;

    @BeforeEach
    void drawPicture() {
        picture = Pictures.ball(folder.resolve("ball.png"));
    }

    @Test
    void aPictureBecomesAViewSet() throws IOException {
        Path output = folder.resolve("views");
        Run run = orbit("--image", picture, "--output", output);
        assertEquals(0, run.exitCode(), run.err());
        assertEquals(output + "\n", run.out());
        assertEquals(
                Set.of(
                        "view_00.png",
                        "view_01.png",
                        "view_02.png",
                        "view_03.png",
                        "view_04.png",
                        "masks",
                        "cameras.json",
                        "transforms.json",
                        "contact_sheet.png",
                        "input.png",
                        "run.json"),
                names(output));
        ViewSet set = ViewSetDirectory.read(output);
        assertEquals(5, set.size());
        assertEquals(4, set.referenceIndex());
        assertEquals(33.8, set.intrinsics().horizontalFieldOfViewDegrees(), 1e-9);
        assertEquals(2, set.reference().camera().pose().center().length(), 1e-9);
    }

    @Test
    void theInputIsTheReferenceView() throws IOException {
        Path output = folder.resolve("views");
        assertEquals(0, orbit("--image", picture, "--output", output).exitCode());
        assertArrayEquals(pixels(output.resolve("input.png")), pixels(output.resolve("view_04.png")));
    }

    @Test
    void theStoryNamesModelOrbitAndWhatToDoNext() {
        Run run = orbit("--image", picture, "--output", folder.resolve("views"), "--dtype", "f32");
        assertTrue(run.err().contains("model     sv3d_p  f32  cpu\n"), run.err());
        assertTrue(run.err().contains("orbit     5 views, elevation 10 deg, input view last\n"), run.err());
        assertTrue(run.err().contains("sampling  1/1  sigma 0.00"), run.err());
        assertTrue(run.err().contains("next      look at "), run.err());
    }

    @Test
    void aRunRepeatedGivesTheSameBytes() throws IOException {
        Path first = folder.resolve("first");
        Path again = folder.resolve("again");
        Run run = orbit(
                "--image",
                picture,
                "--output",
                first,
                "--sampler",
                "heun",
                "--steps",
                2,
                "--guidance",
                "linear:1:2",
                "--seed",
                7,
                "--trajectory",
                "dynamic",
                "--elevation",
                5,
                "--views",
                3,
                "--foreground-ratio",
                0.8);
        assertEquals(0, run.exitCode(), run.err());
        Run repeated = Svdmv.run("orbit", "--from", first.resolve("run.json"), "--output", again);
        assertEquals(0, repeated.exitCode(), repeated.err());
        for (String name : names(first)) {
            if (name.endsWith(".png") || name.equals("cameras.json") || name.equals("transforms.json")) {
                assertArrayEquals(
                        Files.readAllBytes(first.resolve(name)), Files.readAllBytes(again.resolve(name)), name);
            }
        }
        JsonNode was = JSON.readTree(first.resolve("run.json").toFile());
        JsonNode is = JSON.readTree(again.resolve("run.json").toFile());
        for (String field : List.of("made_by", "input", "orbit", "sampling", "compute")) {
            assertEquals(was.get(field), is.get(field));
        }
        assertEquals(was.at("/model/weights"), is.at("/model/weights"));
    }

    @Test
    void anotherSeedGivesOtherViews() throws IOException {
        orbit("--image", picture, "--output", folder.resolve("a"), "--seed", 1);
        orbit("--image", picture, "--output", folder.resolve("b"), "--seed", 2);
        assertFalse(Arrays.equals(pixels(folder.resolve("a/view_00.png")), pixels(folder.resolve("b/view_00.png"))));
    }

    @Test
    void aRunIsNotRepeatedOnAnotherPicture() {
        Path output = folder.resolve("views");
        assertEquals(0, orbit("--image", picture, "--output", output).exitCode());
        Pictures.plain(picture, 50, 50, 0xFF00FF00);
        Run run = Svdmv.run("orbit", "--from", output.resolve("run.json"), "--output", folder.resolve("again"));
        assertEquals(3, run.exitCode());
        assertTrue(run.err().contains("the picture is not the one of this run: " + picture), run.err());
        assertTrue(run.err().contains("say with --image where that one is"), run.err());
        assertFalse(Files.exists(folder.resolve("again")));
    }

    @Test
    void aRunIsNotRepeatedWithAnotherModel() {
        Path output = folder.resolve("views");
        assertEquals(0, orbit("--image", picture, "--output", output).exitCode());
        Run run = Svdmv.run(
                "orbit", "--from", output.resolve("run.json"), "--weights", Golden.SV3D_U, "-o", folder.resolve("b"));
        assertEquals(3, run.exitCode());
        assertTrue(run.err().contains("the model is not the one of this run: " + Golden.SV3D_U), run.err());
    }

    @Test
    void aRepeatedRunTakesNoOtherWishes() {
        Run run = Svdmv.run("orbit", "--from", folder.resolve("run.json"), "--seed", 5);
        assertEquals(3, run.exitCode());
        assertTrue(run.err().contains("there is no file " + folder.resolve("run.json")), run.err());
        assertEquals(0, orbit("--image", picture, "-o", folder.resolve("v")).exitCode());
        Run wish = Svdmv.run("orbit", "--from", folder.resolve("v/run.json"), "--seed", 5);
        assertEquals(2, wish.exitCode());
        assertTrue(wish.err().contains("--from repeats a run as it was; leave out --seed"), wish.err());
    }

    @Test
    void fewerViewsAreAnEvenPartWithTheInputInIt() {
        Path output = folder.resolve("views");
        Run run = orbit(picture, "--output", output, "--views", 2);
        assertEquals(0, run.exitCode(), run.err());
        ViewSet set = ViewSetDirectory.read(output);
        assertEquals(2, set.size());
        assertEquals(1, set.referenceIndex());
    }

    @Test
    void jsonIsOneObjectThatSaysWhereAndHow() throws IOException {
        Path output = folder.resolve("views");
        Run run = orbit("--image", picture, "--output", output, "--json");
        JsonNode result = JSON.readTree(run.out());
        assertEquals(output.toString(), result.get("output").asText());
        assertEquals(result.get("run"), JSON.readTree(output.resolve("run.json").toFile()));
        assertEquals(1, result.at("/run/sampling/steps").asInt());
        assertEquals(5, result.at("/run/orbit/azimuths_degrees").size());
        assertTrue(result.at("/run/seconds/total").asDouble() > 0);
    }

    @Test
    void aDryRunSaysThePlanAndTouchesNothing() throws IOException {
        Set<String> before = names(folder);
        Run run = orbit("--image", picture, "--output", folder.resolve("views"), "--dry-run");
        assertEquals(0, run.exitCode(), run.err());
        assertEquals(before, names(folder));
        assertTrue(run.out().contains("views     5 of 5, 64 x 64 pixels\n"), run.out());
        assertTrue(run.out().contains("  00      elevation   10.00  azimuth   72.00\n"), run.out());
        assertTrue(run.out().contains("the network is asked 1 times"), run.out());
        assertTrue(run.out().contains("memory    sample"), run.out());
        JsonNode plan =
                JSON.readTree(orbit("--image", picture, "--dry-run", "--json").out());
        assertEquals(5, plan.get("views").size());
        assertEquals(before, names(folder));
    }

    @Test
    void whatExistsIsReplacedOnlyWhenAsked() throws IOException {
        Path output = folder.resolve("views");
        assertEquals(0, orbit("--image", picture, "-o", output, "--views", 5).exitCode());
        Run refused = orbit("--image", picture, "-o", output, "--views", 2);
        assertEquals(2, refused.exitCode());
        assertTrue(refused.err().contains(output.toString()) && refused.err().contains("--overwrite"), refused.err());
        assertEquals(5, ViewSetDirectory.read(output).size());
        assertEquals(
                0,
                orbit("--image", picture, "-o", output, "--views", 2, "--overwrite")
                        .exitCode());
        assertEquals(2, ViewSetDirectory.read(output).size());
        assertEquals(Set.of("ball.png", "views"), names(folder));
    }

    @Test
    void everyViewCanHaveAnglesOfItsOwn() {
        Path output = folder.resolve("views");
        Run run = orbit(
                "--image", picture, "-o", output, "--elevations", "0,10,20,30,5", "--azimuths", "80,150,220,290,10");
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.err().contains("elevations 0 to 30 deg"), run.err());
        assertEquals(
                Math.sin(Math.toRadians(30)) * 2,
                ViewSetDirectory.read(output).views().get(3).camera().pose().center().z,
                1e-9);
    }

    private static Run orbit(Object... args) {
        Object[] all = Stream.concat(
                        Stream.of("orbit", "--weights", Golden.SV3D_P),
                        Stream.concat(
                                Stream.of(args),
                                List.of(args).contains("--steps")
                                        ? Stream.of()
                                        : Stream.of("--steps", 1, "--sampler", "euler", "--guidance", "none")))
                .toArray();
        return Svdmv.run(all);
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new TreeSet<>(files.map(f -> f.getFileName().toString()).toList());
        }
    }

    private static int[] pixels(Path file) throws IOException {
        BufferedImage image = ImageIO.read(file.toFile());
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
