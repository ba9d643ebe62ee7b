package org.svdmv.assets.gltf;

import static org.junit.jupiter.api.Assertions.*;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svdmv.assets.Toys;
import org.svdmv.assets.export.Export;
import org.svdmv.assets.export.ExportFolder;
import org.svdmv.assets.viewset.Existing;
import org.svdmv.assets.viewset.NamedViews;

class GltfExportTest {
    @TempDir
    Path folder;

    private Export export() {
        return new Export(folder, NamedViews.of(Toys.orbit(3, 16)));
    }

    private Path exported(GltfExport format) {
        return ExportFolder.write("it", format, export(), folder.resolve("" + format), Existing.REFUSE);
    }

    @Test
    void theMeshAndTheRunBesideTheViewsGoIntoTheScene() throws IOException {
        GltfScene.of(Toys.mesh(), Shading.UNLIT).writeGlb(folder.resolve("mesh.glb"));
        Files.writeString(folder.resolve("run.json"), "{\"seed\": 11}");
        JsonNode gltf = new ObjectMapper()
                .readTree(exported(GltfExport.GLTF).resolve("scene.gltf").toFile());
        assertEquals(11, gltf.at("/asset/extras/provenance/seed").asInt());
        assertEquals(
                "mesh",
                gltf.at("/nodes").get(gltf.at("/nodes").size() - 1).get("name").asText());
    }

    @Test
    void withoutMeshAndRunThereAreTheViewsAlone() throws IOException {
        JsonNode gltf = GltfSceneTest.Glb.read(exported(GltfExport.GLB).resolve("scene.glb"))
                .json();
        assertEquals(3 + 3 + 1, gltf.get("nodes").size());
        assertTrue(gltf.at("/asset/extras/provenance").isMissingNode());
    }

    @Test
    void aBrokenRunIsNamed() throws IOException {
        Files.writeString(folder.resolve("run.json"), "{");
        String words = assertThrows(UncheckedIOException.class, () -> exported(GltfExport.GLB))
                .getMessage();
        assertTrue(words.contains("run.json cannot be read"), words);
        assertFalse(Files.exists(folder.resolve("GLB")));
    }

    @Test
    void theReadmeSaysWhatLiesThere() throws IOException {
        for (GltfExport format : GltfExport.values()) {
            Path directory = exported(format);
            String readme = Files.readString(directory.resolve("README.txt"));
            try (var files = Files.list(directory)) {
                String scene = files.map(file -> file.getFileName().toString())
                        .filter(name -> name.startsWith("scene.g"))
                        .findFirst()
                        .orElseThrow();
                assertTrue(readme.contains(scene) && readme.contains("view_00") && readme.contains("+Y is up"), readme);
            }
        }
    }
}
