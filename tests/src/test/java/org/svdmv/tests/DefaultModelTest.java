package org.svdmv.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svdmv.assets.mesh.MeshFile;
import org.svdmv.assets.model.EmbeddedModel;
import org.svdmv.assets.viewset.ViewSetDirectory;
import org.svdmv.camera.ViewSet;
import org.svdmv.geometry.mesh.Mesh;
import org.svdmv.tests.Svdmv.Run;

/** The first command of the README. */
class DefaultModelTest {
    @TempDir
    Path folder;

    private Run orbit(Object... more) {
        assumeTrue(EmbeddedModel.isBundled(), "this build came without the embedded model");
        List<Object> words = new ArrayList<>(List.of("orbit", "--image", "../assets/samples/mug.png"));
        words.addAll(List.of(more));
        Run run = Svdmv.run(Map.of("SVDMV_MODELS", folder.resolve("models").toString()), words.toArray());
        assertEquals(0, run.exitCode(), run.err());
        return run;
    }

    @Test
    void withoutWeightsTheBuiltInModelMakes21ViewsAndSaysWhatItIs() {
        Path output = folder.resolve("mug");
        Run run = orbit("--views", 21, "--output", output);
        assertTrue(run.err().contains("the built-in demonstration, trained on synthetic toys"), run.err());
        assertTrue(run.err().contains("for photographs use the SV3D weights"), run.err());
        ViewSet views = ViewSetDirectory.read(output);
        assertEquals(21, views.size());
        assertEquals(20, views.referenceIndex());
    }

    @Test
    void oneCommandLeadsFromAPictureToACheckedAndTexturedMesh() throws IOException {
        Path output = folder.resolve("mug");
        Run run = orbit("--check", "--mesh", "--output", output);
        assertTrue(run.err().contains("grade "), run.err());
        assertTrue(run.err().contains("a closed manifold"), run.err());
        assertTrue(Files.size(output.resolve("consistency/report.html")) > 0);
        Mesh mesh = MeshFile.read(output.resolve("mesh.glb"));
        assertTrue(mesh.triangleCount() > 1000, mesh.triangleCount() + " triangles");
    }
}
