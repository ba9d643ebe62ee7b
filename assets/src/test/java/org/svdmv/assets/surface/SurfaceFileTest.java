package org.svdmv.assets.surface;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.svdmv.assets.mesh.MeshFile;
import org.svdmv.assets.viewset.Existing;
import org.svdmv.geometry.mesh.Mesh;
import org.svdmv.geometry.mesh.Texture;

class SurfaceFileTest {
    private static final float[] POSITIONS = {0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1};
    private static final float[] NORMALS = {0, 0, -1, 1, 0, 0, 0, 1, 0, 0, 0, 1};
    private static final float[] COLORS = {1, 0, 0, 0, 1, 0, 0, 0, 1, 0.2f, 0.4f, 0.6f};
    private static final int[] TRIANGLES = {0, 2, 1, 0, 1, 3, 0, 3, 2, 1, 2, 3};
    private static final float[] WHITE = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"a.glb", "a.obj", "Capital.OBJ"})
    void coloredMeshesAreReadBackWhereTheyWere(String name) {
        Path file = folder.resolve(name);
        assertEquals(List.of(file), SurfaceFile.at(file, Existing.REFUSE).write(colored()));
        Mesh back = MeshFile.read(file);
        assertEquals(4, back.triangleCount());
        assertArrayEquals(corners(colored(), colored().positions(), 3), corners(back, back.positions(), 3), 1e-6f);
        float[] colors = corners(back, back.colors(), 3);
        assertArrayEquals(corners(colored(), COLORS, 3), times(1 / colors[0], colors), 2e-3f);
    }

    @ParameterizedTest
    @ValueSource(strings = {"t.glb", "t.obj"})
    void texturesAreReadBack(String name) {
        Mesh mesh = textured();
        SurfaceFile.at(folder.resolve(name), Existing.REFUSE).write(mesh);
        Mesh back = MeshFile.read(folder.resolve(name));
        assertArrayEquals(corners(mesh, mesh.positions(), 3), corners(back, back.positions(), 3), 1e-6f);
        assertArrayEquals(corners(mesh, mesh.uvs(), 2), corners(back, back.uvs(), 2), 1e-6f);
        assertArrayEquals(
                mesh.skins().get(0).texture().argb(),
                back.skins().get(0).texture().argb());
    }

    @Test
    void aPlyHasItsVerticesInTheWorldsFrame() throws IOException {
        Path file = folder.resolve("m.ply");
        SurfaceFile.at(file, Existing.REFUSE).write(colored());
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        assertTrue(text.contains("element vertex 4\n") && text.contains("element face 4\n"), text);
        int start = text.indexOf("end_header\n") + "end_header\n".length();
        assertEquals(start + 4 * 27 + 4 * 13, bytes.length);
        ByteBuffer body = ByteBuffer.wrap(bytes, start, bytes.length - start).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(1f, body.getFloat(start + 3 * 27 + 8), "z of the last vertex");
        assertEquals(153, body.get(start + 3 * 27 + 26) & 255, "its blue");
        assertEquals(3, body.get(start + 4 * 27));
        assertEquals(2, body.getInt(start + 4 * 27 + 5), "the second corner of the first triangle");
    }

    @Test
    void theSameMeshGivesTheSameBytesAndNothingElseIsLeft() throws IOException {
        for (String name : List.of("x.glb", "x.ply", "x.obj")) {
            SurfaceFile.at(folder.resolve(name), Existing.REFUSE).write(colored());
            byte[] once = Files.readAllBytes(folder.resolve(name));
            SurfaceFile.at(folder.resolve(name), Existing.REPLACE).write(colored());
            assertArrayEquals(once, Files.readAllBytes(folder.resolve(name)), name);
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(3, files.count());
        }
    }

    @Test
    void whatCannotBeWrittenIsRefusedInWords() throws IOException {
        refused("ends in .glb, .obj or .ply", folder.resolve("mesh.stl"));
        refused("ends in .glb, .obj or .ply", folder.resolve(".glb"));
        refused("there is no folder", folder.resolve("no/mesh.glb"));
        refused("it is a folder", Files.createDirectory(folder.resolve("d.glb")));
        refused("--overwrite", Files.createFile(folder.resolve("e.glb")));
        SurfaceFile ply = SurfaceFile.at(folder.resolve("t.ply"), Existing.REFUSE);
        assertTrue(assertThrows(IllegalArgumentException.class, () -> ply.write(textured()))
                .getMessage()
                .contains("no texture"));
        assertTrue(Files.notExists(folder.resolve("t.ply")));
        Files.createFile(folder.resolve("t.png"));
        SurfaceFile obj = SurfaceFile.at(folder.resolve("t.obj"), Existing.REFUSE);
        assertThrows(IllegalArgumentException.class, () -> obj.write(textured()));
    }

    private void refused(String words, Path file) {
        String message = assertThrows(IllegalArgumentException.class, () -> SurfaceFile.at(file, Existing.REFUSE))
                .getMessage();
        assertTrue(message.contains(words), message);
    }

    private static Mesh colored() {
        return new Mesh(POSITIONS, NORMALS, COLORS, new float[0], TRIANGLES, List.of());
    }

    private static Mesh textured() {
        int[] argb = new int[4];
        Arrays.setAll(argb, i -> 0xff000000 | 0x30517f * (i + 1));
        float[] uvs = {0.1f, 0.2f, 0.3f, 0.9f, 0.5f, 0.5f, 0.75f, 0.25f};
        Mesh.Skin skin = new Mesh.Skin(0, 4, new Texture(2, 2, argb));
        return new Mesh(POSITIONS, NORMALS, WHITE, uvs, TRIANGLES, List.of(skin));
    }

    /** The first corner is red: an OBJ without a material is read a little darker. */
    private static float[] times(float factor, float[] numbers) {
        float[] result = numbers.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] *= factor;
        }
        return result;
    }

    /** What belongs to each corner of each triangle, whatever the vertices' order. */
    private static float[] corners(Mesh mesh, float[] perVertex, int size) {
        float[] result = new float[mesh.triangles().length * size];
        for (int i = 0; i < mesh.triangles().length; i++) {
            System.arraycopy(perVertex, mesh.triangles()[i] * size, result, i * size, size);
        }
        return result;
    }
}
