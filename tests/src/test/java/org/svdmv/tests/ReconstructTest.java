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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svdmv.assets.mesh.MeshFile;
import org.svdmv.geometry.mesh.Mesh;
import org.svdmv.tests.Svdmv.Run;

/** {@code svdmv reconstruct}, from its arguments to its files. */
class ReconstructTest {
    @TempDir
    Path folder;

    @Test
    void aTruthSetBecomesAClosedTexturedMeshBesideItsViews() throws IOException {
        Path toy = toy();
        Run run = Svdmv.run("reconstruct", toy, "--grid", 48, "--faces", 2000, "--texture", 256, "--json");
        assertEquals(0, run.exitCode(), run.err());
        JsonNode result = new ObjectMapper().readTree(run.out());
        assertEquals(toy.resolve("mesh.glb").toString(), result.at("/files/0").asText());
        assertTrue(result.at("/surface/closed").asBoolean(), run.out());
        assertEquals(2000, result.at("/surface/triangles").asInt());
        assertTrue(result.at("/surface/mask_iou").asDouble() > 0.95, run.out());
        assertTrue(run.err().contains("a closed manifold, 1 piece, Euler characteristic "), run.err());
        Mesh mesh = MeshFile.read(toy.resolve("mesh.glb"));
        assertEquals(2000, mesh.triangleCount());
        assertEquals(256, mesh.skins().get(0).texture().width());
    }

    @Test
    void theEndingChoosesTheFormatAndTheBytesAreTheSameAgain() throws IOException {
        Path toy = toy();
        Path obj = folder.resolve("a.obj");
        Run run = Svdmv.run("reconstruct", toy, "-o", obj, "--grid", 32, "--faces", 500, "--texture", 256);
        assertEquals(0, run.exitCode(), run.err());
        assertEquals(
                String.join(
                        System.lineSeparator(),
                        obj + "",
                        folder.resolve("a.mtl") + "",
                        folder.resolve("a.png") + "",
                        ""),
                run.out());
        byte[] once = Files.readAllBytes(obj);
        Object[] again = {"reconstruct", toy, "-o", obj, "--grid", 32, "--faces", 500, "--texture", 256};
        assertEquals(2, Svdmv.run(again).exitCode());
        assertEquals(
                0,
                Svdmv.run("reconstruct", toy, "-o", obj, "--grid", 32, "--faces", 500, "--texture", 256, "--overwrite")
                        .exitCode());
        assertArrayEquals(once, Files.readAllBytes(obj));
        Path ply = folder.resolve("a.ply");
        assertEquals(
                0,
                Svdmv.run("reconstruct", toy, "-o", ply, "--grid", 32, "--faces", 500)
                        .exitCode());
        assertTrue(Files.size(ply) > 500 * 13);
    }

    @Test
    void setsOfOtherToolsAreReadToo() {
        Path colmap = folder.resolve("colmap");
        assertEquals(
                0,
                Svdmv.run("export", toy(), "--format", "colmap", "-o", colmap).exitCode());
        Path mesh = folder.resolve("mesh.glb");
        Run run = Svdmv.run("reconstruct", colmap, "-o", mesh, "--grid", 32, "--faces", 500, "--colors", "vertex");
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(MeshFile.read(mesh).skins().isEmpty());
    }

    @Test
    void wrongWishesAreRefusedBeforeTheWork() {
        Path toy = toy();
        refused(3, "does not exist", folder.resolve("nothing"));
        refused(2, "ends in .glb, .obj or .ply", toy, "-o", folder.resolve("a.stl"));
        refused(2, "need a grid of 16 to 768 cells, got 5", toy, "--grid", 5);
        refused(2, "need at least 4 triangles", toy, "--faces", 3);
        refused(2, "leave out --texture", toy, "-o", folder.resolve("a.ply"), "--texture", 512);
        refused(2, "leave out --texture", toy, "--colors", "vertex", "--texture", 512);
        assertFalse(Files.exists(toy.resolve("mesh.glb")));
    }

    @Test
    void viewsThatShowNoSolidAreBadInputAndAreNamed() {
        Path one = folder.resolve("one");
        Svdmv.run("render", "--model", "procedural:7", "--views", 1, "--size", 32, "-o", one);
        refused(3, one + ": need views of the object from at least 2 sides, got 1 view", one);
        assertFalse(Files.exists(one.resolve("mesh.glb")));
    }

    private static void refused(int exitCode, String words, Object... args) {
        Object[] all = new Object[args.length + 1];
        all[0] = "reconstruct";
        System.arraycopy(args, 0, all, 1, args.length);
        Run run = Svdmv.run(all);
        assertEquals(exitCode, run.exitCode(), run.err());
        assertTrue(run.err().contains(words), run.err());
        assertEquals("", run.out());
    }

    private Path toy() {
        Path toy = folder.resolve("toy");
        Run run = Svdmv.run("render", "--model", "procedural:7", "--views", 12, "--size", 48, "--output", toy);
        assertEquals(0, run.exitCode(), run.err());
        return toy;
    }
}
