package org.svdmv.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svdmv.assets.model.EmbeddedModel;
import org.svdmv.assets.viewset.Existing;
import org.svdmv.assets.viewset.ViewSetDirectory;
import org.svdmv.camera.View;
import org.svdmv.camera.ViewSet;
import org.svdmv.tests.Svdmv.Run;

class CheckTest {
    @TempDir
    Path folder;

    @Test
    void trueViewsAreGradedAAndReported() throws IOException {
        Path toy = toy();
        Run run = Svdmv.run("check", toy, "--fail-below", "A");
        assertEquals(0, run.exitCode(), run.out() + run.err());
        assertTrue(run.out().contains("view_20") && run.out().contains("all"), run.out());
        assertTrue(run.err().contains("direction as given"), run.err());
        Path report = toy.resolve("consistency");
        for (String name : List.of(
                "silhouettes.png",
                "outlines.png",
                "colors.png",
                "pairs.png",
                "features.png",
                "feature_pairs.png",
                "consistency.json")) {
            assertTrue(Files.size(report.resolve(name)) > 0, name);
        }
        String page = Files.readString(report.resolve("report.html"));
        assertTrue(page.contains("data:image/png;base64,") && !page.contains("http"), "a page of its own");
        assertEquals(0, Svdmv.run("validate", toy).exitCode());
        assertEquals(0, Svdmv.run("check", toy).exitCode(), "an older report is replaced");
    }

    @Test
    void jsonHasEveryNumber() throws IOException {
        Run run = Svdmv.run("check", toy(), "--json", "--output", folder.resolve("elsewhere"));
        assertEquals(0, run.exitCode(), run.err());
        JsonNode json = new ObjectMapper().readTree(run.out());
        assertEquals("A", json.path("grade").asText());
        assertEquals(21, json.path("views").size());
        assertEquals(21, json.path("pairs").size());
        assertTrue(json.path("views").get(3).path("silhouette_iou").asDouble() > 0.99, run.out());
        assertTrue(json.path("outlines").path("rms_pixels").asDouble() < 0.15, run.out());
        assertTrue(json.path("views").get(3).path("outline_rms_pixels").isNumber(), run.out());
        assertEquals("as_given", json.path("direction").path("verdict").asText());
        assertFalse(run.out().contains("NaN"), run.out());
    }

    @Test
    void aMirroredOrbitIsCalledOutAndFails() {
        Path toy = toy();
        ViewSet set = ViewSetDirectory.read(toy);
        List<View> turned = IntStream.range(0, set.size())
                .mapToObj(i -> {
                    View picture = set.views().get(set.size() - 1 - i);
                    return new View(set.views().get(i).camera(), picture.image(), picture.mask());
                })
                .toList();
        Path reversed = folder.resolve("reversed");
        ViewSetDirectory.write(new ViewSet(turned, set.referenceIndex()), reversed, Existing.REFUSE);
        Run run = Svdmv.run("check", reversed, "--fail-below", "D");
        assertEquals(1, run.exitCode(), run.out());
        assertTrue(run.err().contains("THE ORBIT IS MIRRORED"), run.err());
    }

    @Test
    void oneViewIsBadInput() {
        Path one = folder.resolve("one");
        ViewSetDirectory.write(ViewSetDirectory.read(toy()).evenly(1), one, Existing.REFUSE);
        Run run = Svdmv.run("check", one);
        assertEquals(3, run.exitCode(), run.err());
        assertTrue(run.err().contains("need at least 2 views to compare, got 1"), run.err());
        assertFalse(Files.exists(one.resolve("consistency")), "nothing is written");
    }

    @Test
    void aFitAnswersWithCamerasOrWithTheReason() throws IOException {
        Path toy = toy();
        Run run = Svdmv.run("check", toy, "--fit", "radius");
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.err().contains("fitted "), run.err());
        Path fitted = toy.resolve("consistency").resolve("cameras_fitted.json");
        assertEquals(!run.err().contains("fitted    nothing"), Files.exists(fitted), run.err());
        if (Files.exists(fitted)) {
            Files.copy(fitted, toy.resolve("cameras.json"), StandardCopyOption.REPLACE_EXISTING);
            assertEquals(21, ViewSetDirectory.read(toy).size());
        }
    }

    @Test
    void whatAFitChangedIsInTheReport() throws IOException {
        Path toy = toy();
        Run run = Svdmv.run("check", toy, "--fit", "elevation", "--json");
        assertEquals(0, run.exitCode(), run.err());
        JsonNode fit = new ObjectMapper().readTree(run.out()).path("fit");
        assertTrue(fit.path("fitted").asBoolean(), run.out());
        assertTrue(Math.abs(fit.path("elevation_offset_degrees").asDouble()) < 0.5, fit.toString());
        JsonNode file = new ObjectMapper()
                .readTree(toy.resolve("consistency").resolve("consistency.json").toFile());
        assertEquals(fit, file.path("fit"));
        String page = Files.readString(toy.resolve("consistency").resolve("report.html"));
        assertTrue(page.contains("<td>fitted</td><td>elevation "), "the fit is on the page");
    }

    @Test
    void anOrbitOfOneViewIsMadeAndHasNoGrade() {
        assumeTrue(EmbeddedModel.isBundled(), "needs the built-in model");
        Path orbit = folder.resolve("orbit");
        Run run = checkedOrbit(orbit, 1);
        assertTrue(run.err().contains("checked   nothing; the views are written, but there is no grade"), run.err());
        assertTrue(run.err().contains("need at least 2 views to compare, got 1"), run.err());
        assertEquals(1, ViewSetDirectory.read(orbit).size());
        assertFalse(Files.exists(orbit.resolve("consistency")));
    }

    @Test
    void orbitChecksItsViewsWhenAsked() throws IOException {
        assumeTrue(EmbeddedModel.isBundled(), "needs the built-in model");
        Path orbit = folder.resolve("orbit");
        Run run = checkedOrbit(orbit, 21);
        JsonNode json = new ObjectMapper()
                .readTree(
                        orbit.resolve("consistency").resolve("consistency.json").toFile());
        assertTrue(json.path("loop").path("input_levels").isNumber(), json.toString());
        assertTrue(run.err().contains("checked   grade " + json.path("grade").asText()), run.err());
    }

    private Run checkedOrbit(Path orbit, int views) {
        Run run = Svdmv.run(
                Map.of("SVDMV_MODELS", folder.resolve("models").toString()),
                "orbit",
                "--image",
                Pictures.ball(folder.resolve("ball.png")),
                "--views",
                views,
                "--check",
                "-o",
                orbit);
        assertEquals(0, run.exitCode(), run.err());
        return run;
    }

    private Path toy() {
        Path toy = folder.resolve("toy");
        Run run = Svdmv.run("render", "--model", "procedural:5002", "--size", 96, "--output", toy);
        assertEquals(0, run.exitCode(), run.err());
        return toy;
    }
}
