package org.svdmv.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svdmv.assets.model.EmbeddedModel;
import org.svdmv.assets.viewset.ViewSetDirectory;
import org.svdmv.camera.ViewSet;
import org.svdmv.tests.Svdmv.Run;

/** The first command of the README. */
class DefaultModelTest {

    @Test
    void withoutWeightsTheBuiltInModelMakes21ViewsAndSaysWhatItIs(@TempDir Path folder) {
        assumeTrue(EmbeddedModel.isBundled(), "this build came without the embedded model");
        Path output = folder.resolve("mug");
        Run run = Svdmv.run(
                Map.of("SVDMV_MODELS", folder.resolve("models").toString()),
                "orbit",
                "--image",
                "../assets/samples/mug.png",
                "--views",
                21,
                "--output",
                output);
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.err().contains("the built-in demonstration, trained on synthetic toys"), run.err());
        assertTrue(run.err().contains("for photographs use the SV3D weights"), run.err());
        ViewSet views = ViewSetDirectory.read(output);
        assertEquals(21, views.size());
        assertEquals(20, views.referenceIndex());
    }
}
