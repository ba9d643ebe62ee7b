package org.svdmv.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svdmv.tests.Svdmv.Run;

/** True views of meshes that were loaded from files are consistent: silhouettes, features and direction. */
class MeshTruthTest {
    private static final int SIZE = 192;
    /** Cells along each edge of the box. */
    private static final int CELLS = 8;

    @TempDir
    Path folder;

    @Test
    void aTexturedGlb() throws IOException {
        isConsistent(reconstructed("procedural:5002", folder.resolve("solid.glb")));
    }

    @Test
    void aTexturedObj() throws IOException {
        isConsistent(reconstructed("procedural:5008", folder.resolve("solid.obj")));
    }

    @Test
    void anObjWithColorsAtItsVertices() throws IOException {
        isConsistent(Files.writeString(folder.resolve("cells.obj"), cells()));
    }

    private void isConsistent(Path mesh) throws IOException {
        Path views = folder.resolve("views");
        done(Svdmv.run(
                "render", "--model", mesh, "--size", SIZE, "--elevation", 12, "--azimuth", 20, "--output", views));
        Run run = done(Svdmv.run("check", views, "--json"));
        JsonNode report = new ObjectMapper().readTree(run.out());
        for (JsonNode view : report.path("views")) {
            assertTrue(view.path("silhouette_iou").asDouble() > 0.99, view.toString());
        }
        assertEquals(21, report.path("views").size());
        JsonNode error = report.path("tracks").path("reprojection_rmse_pixels");
        assertTrue(
                error.isNumber() && error.asDouble() < 0.5,
                report.path("tracks").toString());
        assertEquals("as_given", report.path("direction").path("verdict").asText());
        assertEquals("A", report.path("grade").asText(), report.path("criteria").toString());
    }

    private Path reconstructed(String model, Path mesh) {
        Path source = folder.resolve("source");
        done(Svdmv.run("render", "--model", model, "--size", SIZE, "--output", source));
        done(Svdmv.run("reconstruct", source, "-o", mesh, "--grid", 64, "--faces", 4000, "--texture", 512));
        return mesh;
    }

    private static Run done(Run run) {
        assertEquals(0, run.exitCode(), run.err());
        return run;
    }

    /** A box whose faces are cells of random colors, each with vertices of its own. */
    private static String cells() {
        SplittableRandom random = new SplittableRandom(7);
        StringBuilder obj = new StringBuilder();
        for (int face = 0; face < 6; face++) {
            for (int cell = 0; cell < CELLS * CELLS; cell++) {
                String color = String.format(
                        Locale.ROOT,
                        "%.3f %.3f %.3f",
                        random.nextDouble(0.9),
                        random.nextDouble(0.9),
                        random.nextDouble(0.9));
                for (int corner = 0; corner < 4; corner++) {
                    int right = cell % CELLS + (corner == 1 || corner == 2 ? 1 : 0);
                    int up = cell / CELLS + corner / 2;
                    obj.append(vertex(face, 2.0 * right / CELLS - 1, 2.0 * up / CELLS - 1, color));
                }
                obj.append("f -4 -3 -2 -1\n");
            }
        }
        return obj.toString();
    }

    /** Of the face that looks along axis {@code face / 2}, in its positive or negative direction. */
    private static String vertex(int face, double right, double up, String color) {
        double[] p = new double[3];
        double sign = face % 2 == 0 ? 1 : -1;
        p[face / 2] = sign;
        p[(face / 2 + 1) % 3] = right * sign;
        p[(face / 2 + 2) % 3] = up;
        return String.format(Locale.ROOT, "v %.5f %.5f %.5f %s%n", 0.5 * p[0], 0.4 * p[1], 0.35 * p[2], color);
    }
}
