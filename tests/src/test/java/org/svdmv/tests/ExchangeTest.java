package org.svdmv.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.joml.Matrix4d;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.svdmv.assets.viewset.ViewSetDirectory;
import org.svdmv.camera.ViewSet;
import org.svdmv.geometry.hull.OrbitRadius;
import org.svdmv.tests.Svdmv.Run;

/** {@code export}, {@code import}, {@code inspect} and {@code validate} through the entry point. */
class ExchangeTest {
    private static final int VIEWS = 5;

    @TempDir
    Path folder;

    private Path toy;

    @BeforeEach
    void render() {
        toy = folder.resolve("toy");
        Svdmv.run("render", "--model", "procedural:7", "--views", VIEWS, "--size", 48, "--output", toy);
    }

    private static void assertDone(Run run) {
        assertEquals(0, run.exitCode(), run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"colmap", "colmap-bin", "3dgs", "nerfstudio", "instant-ngp", "nerf-synthetic"})
    void whatIsExportedIsImportedAgain(String format) throws IOException {
        Path exported = folder.resolve("exported");
        Path imported = folder.resolve("imported");
        assertDone(Svdmv.run("export", toy, "--format", format, "--output", exported));
        assertTrue(Files.readString(exported.resolve("README.txt")).startsWith("svdmv export: " + format));
        Run run = Svdmv.run("import", exported, "--output", imported, "--reference", VIEWS - 1);
        assertDone(run);
        assertEquals(imported + System.lineSeparator(), run.out());
        ViewSet expected = ViewSetDirectory.read(toy);
        ViewSet actual = ViewSetDirectory.read(imported);
        assertEquals(expected.referenceIndex(), actual.referenceIndex());
        for (int i = 0; i < VIEWS; i++) {
            Matrix4d difference = new Matrix4d(
                            expected.views().get(i).camera().pose().cameraFromWorld())
                    .sub(new Matrix4d(actual.views().get(i).camera().pose().cameraFromWorld()));
            assertArrayEquals(new double[16], difference.get(new double[16]), 1e-9, "pose " + i);
            assertArrayEquals(
                    expected.views().get(i).image().getRGB(0, 0, 48, 48, null, 0, 48),
                    actual.views().get(i).image().getRGB(0, 0, 48, 48, null, 0, 48));
        }
    }

    @Test
    void everyFormatIsWrittenAtOnceEachToAFolderOfItsName() throws IOException {
        Run run = Svdmv.run("export", toy, "--format", "all", "--json", "--fps", 14);
        assertDone(run);
        JsonNode result = new ObjectMapper().readTree(run.out());
        assertTrue(result.path("leftOut").isEmpty(), run.out());
        assertEquals(14, result.get("exports").size());
        for (JsonNode export : result.get("exports")) {
            Path written = Path.of(export.get("folder").asText());
            assertEquals(
                    toy.resolve("exports")
                            .resolve(export.get("format").asText())
                            .toAbsolutePath(),
                    written);
            assertTrue(Files.size(written.resolve("README.txt")) > 0);
        }
        assertTrue(Files.readString(toy.resolve("exports/mp4/README.txt")).contains(", 14 a second"));
    }

    @Test
    void aFilmTooFastToSeeIsRefusedBeforeAnythingIsWritten() {
        Run run = Svdmv.run("export", toy, "--format", "mp4", "--fps", 100);
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("need 1 to 60 views a second, got 100; 7 turns"), run.err());
        assertFalse(Files.exists(toy.resolve("exports")));
    }

    @Test
    void theCamerasAreMovedToTheRadiusThatWasAskedFor() throws IOException {
        Path exported = folder.resolve("moved");
        Run run = Svdmv.run("export", toy, "--format", "nerfstudio", "--radius", "3.5", "--output", exported, "--json");
        assertDone(run);
        assertEquals(3.5, new ObjectMapper().readTree(run.out()).get("radius").asDouble(), 1e-9);
        assertDone(Svdmv.run("import", exported, "--output", folder.resolve("back")));
        assertEquals(3.5, OrbitRadius.of(ViewSetDirectory.read(folder.resolve("back"))), 1e-9);
    }

    @Test
    void anInspectionSaysWhatIsThere() throws IOException {
        Run words = Svdmv.run("inspect", toy);
        assertDone(words);
        for (String said :
                List.of("svdmv in", "5, view_00", "48 x 48 pixels", "field of view 33.80 deg", "elevation 10 deg")) {
            assertTrue(words.out().contains(said), said + " in " + words.out());
        }
        JsonNode json =
                new ObjectMapper().readTree(Svdmv.run("inspect", toy, "--json").out());
        assertEquals(VIEWS, json.get("views").asInt());
    }

    @Test
    void aSoundViewSetIsSoundAndAMissingPictureIsNamed() throws IOException {
        Run sound = Svdmv.run("validate", toy);
        assertDone(sound);
        assertEquals("", sound.out());
        Files.delete(toy.resolve("view_02.png"));
        Run broken = Svdmv.run("validate", toy);
        assertEquals(1, broken.exitCode());
        assertTrue(broken.out().contains("view_02.png"), broken.out());
        assertFalse(IntStream.of(0, 1, 3, 4).anyMatch(i -> broken.out().contains("view_0" + i)), broken.out());
    }

    @Test
    void aMeshThatIsALinkIsNotFollowed() throws IOException {
        Path secret = folder.resolve("elsewhere.glb");
        Files.writeString(secret, "not a mesh");
        Files.createSymbolicLink(toy.resolve("mesh.glb"), secret);
        assertDone(Svdmv.run("export", toy, "--format", "glb"));
    }
}
