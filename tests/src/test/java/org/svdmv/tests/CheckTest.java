package org.svdmv.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
        for (String name : List.of("silhouettes.png", "colors.png", "pairs.png", "consistency.json")) {
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
        assertEquals("as_given", json.path("direction").path("verdict").asText());
        assertFalse(run.out().contains("NaN"), run.out());
    }

    @Test
    void aMirroredOrbitIsCalledOutAndFails() {
        Path toy = toy();
        ViewSet set = ViewSetDirectory.read(toy);
        List<View> turned = java.util.stream.IntStream.range(0, set.size())
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

    private Path toy() {
        Path toy = folder.resolve("toy");
        Run run = Svdmv.run("render", "--model", "procedural:5002", "--size", 96, "--output", toy);
        assertEquals(0, run.exitCode(), run.err());
        return toy;
    }
}
