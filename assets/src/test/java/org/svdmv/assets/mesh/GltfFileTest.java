package org.svdmv.assets.mesh;

import static org.junit.jupiter.api.Assertions.*;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svdmv.geometry.mesh.Mesh;

class GltfFileTest {
    private static final String ONE_NODE = "\"nodes\":[{\"mesh\":0}],\"scenes\":[{\"nodes\":[0]}],\"scene\":0";

    @TempDir
    Path folder;

    private Mesh read(byte[] glb) throws IOException {
        return MeshFile.read(Files.write(folder.resolve("thing.glb"), glb));
    }

    private String refusal(byte[] glb) {
        return assertThrows(MeshException.class, () -> read(glb)).getMessage();
    }

    private static Glb triangle() {
        Glb glb = new Glb();
        glb.floats("VEC3", 1, 2, 3, 4, 2, 3, 1, 5, 3);
        return glb;
    }

    private static String mesh(String primitive) {
        return "\"meshes\":[{\"primitives\":[{%s}]}]".formatted(primitive);
    }

    @Test
    void yUpBecomesZUpAndMissingNormalsAreThoseOfTheFaces() throws IOException {
        Mesh mesh = read(triangle().file(mesh("\"attributes\":{\"POSITION\":0}") + "," + ONE_NODE));
        assertArrayEquals(new float[] {1, -3, 2, 4, -3, 2, 1, -3, 5}, mesh.positions(), 1e-6f);
        assertArrayEquals(new float[] {0, -1, 0}, Arrays.copyOf(mesh.normals(), 3), 1e-6f);
        assertArrayEquals(new float[] {1, 1, 1}, Arrays.copyOf(mesh.colors(), 3), 1e-6f);
    }

    @Test
    void nodesPutTheirMeshesWhereTheirParentsSay() throws IOException {
        String nodes = "\"nodes\":[{\"children\":[1],\"translation\":[10,0,0]},{\"mesh\":0,\"scale\":[2,2,2],"
                + "\"rotation\":[0,0,0.70710678,0.70710678]}],\"scenes\":[{\"nodes\":[0]}]";
        Mesh mesh = read(triangle().file(mesh("\"attributes\":{\"POSITION\":0}") + "," + nodes));
        // (1, 2, 3) doubled, turned 90 degrees about z, moved: (6, 2, 6).
        assertArrayEquals(new float[] {6, -6, 2}, Arrays.copyOf(mesh.positions(), 3), 1e-5f);
    }

    @Test
    void aMeshThatTwoNodesShowIsThereTwice() throws IOException {
        String nodes = "\"nodes\":[{\"mesh\":0},{\"mesh\":0,\"translation\":[0,0,5]}],\"scenes\":[{\"nodes\":[0,1]}]";
        Mesh mesh = read(triangle().file(mesh("\"attributes\":{\"POSITION\":0}") + "," + nodes));
        assertEquals(2, mesh.triangleCount());
    }

    @Test
    void indexedTrianglesStripsAndFansAllFaceTheSameWay() throws IOException {
        for (String mode : new String[] {"4", "5", "6"}) {
            Glb glb = new Glb();
            glb.floats("VEC3", 0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 1, 0);
            int[] indices = mode.equals("4")
                    ? new int[] {0, 1, 2, 0, 2, 3}
                    : mode.equals("5") ? new int[] {0, 1, 3, 2} : new int[] {0, 1, 2, 3};
            glb.shorts(indices);
            Mesh mesh = read(
                    glb.file(mesh("\"attributes\":{\"POSITION\":0},\"indices\":1,\"mode\":" + mode) + "," + ONE_NODE));
            assertEquals(2, mesh.triangleCount());
            for (int corner : mesh.triangles()) {
                assertEquals(-1, mesh.normals()[3 * corner + 1], 1e-6, "mode " + mode);
            }
        }
    }

    @Test
    void linearColorsBecomeDisplayColors() throws IOException {
        Glb glb = triangle();
        glb.normalizedBytes("VEC4", 255, 0, 128, 255, 255, 255, 255, 255, 255, 255, 255, 255);
        String material = ",\"materials\":[{\"pbrMetallicRoughness\":{\"baseColorFactor\":[0.5,1,1,1]}}],";
        Mesh mesh = read(
                glb.file(mesh("\"attributes\":{\"POSITION\":0,\"COLOR_0\":1},\"material\":0") + material + ONE_NODE));
        assertEquals(0.735357, mesh.colors()[0], 1e-4);
        assertEquals(0, mesh.colors()[1], 1e-4);
        assertEquals(0.736650, mesh.colors()[2], 1e-3);
    }

    @Test
    void texturesStandUprightAndTheirHolesAreKeptWhereMasked() throws IOException {
        BufferedImage picture = new BufferedImage(2, 2, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(0, 0, 0xffff0000);
        picture.setRGB(1, 1, 0x5000ff00);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        for (String mode : new String[] {"OPAQUE", "MASK"}) {
            Glb glb = triangle();
            glb.floats("VEC2", 0.25f, 0.25f, 0.75f, 0.75f, 0, 0);
            int view = glb.view(png.toByteArray());
            String material = (",\"materials\":[{\"alphaMode\":\"%s\",\"alphaCutoff\":0.4,"
                            + "\"pbrMetallicRoughness\":{\"baseColorTexture\":{\"index\":0}}}],"
                            + "\"textures\":[{\"source\":0}],"
                            + "\"images\":[{\"bufferView\":%d,\"mimeType\":\"image/png\"}],")
                    .formatted(mode, view);
            Mesh mesh = read(glb.file(
                    mesh("\"attributes\":{\"POSITION\":0,\"TEXCOORD_0\":1},\"material\":0") + material + ONE_NODE));
            assertArrayEquals(new float[] {1, 0, 0, 1}, texel(mesh, 0), 1e-6f);
            assertArrayEquals(new float[] {0, 1, 0, mode.equals("MASK") ? 0 : 1}, texel(mesh, 1), 1e-6f);
        }
    }

    private static float[] texel(Mesh mesh, int vertex) {
        float[] rgba = new float[4];
        mesh.skins().get(0).texture().sample(mesh.uvs()[2 * vertex], mesh.uvs()[2 * vertex + 1], rgba);
        return rgba;
    }

    @Test
    void aGltfMayKeepItsDataBesideItOrInside() throws IOException {
        Glb glb = triangle();
        String rest = mesh("\"attributes\":{\"POSITION\":0}") + "," + ONE_NODE;
        Files.write(folder.resolve("my data+1.bin"), glb.binary());
        Path beside = Files.writeString(folder.resolve("a.gltf"), glb.json("\"uri\":\"my%20data+1.bin\",", rest));
        String inline =
                "data:application/octet-stream;base64," + Base64.getEncoder().encodeToString(glb.binary());
        Path inside = Files.writeString(folder.resolve("b.gltf"), glb.json("\"uri\":\"" + inline + "\",", rest));
        assertArrayEquals(
                MeshFile.read(beside).positions(), MeshFile.read(inside).positions());
    }

    @Test
    void nothingIsFetchedFromElsewhere() throws IOException {
        for (String uri : new String[] {"http://localhost:1/a.bin", "file:///etc/hostname"}) {
            Path file = Files.writeString(
                    folder.resolve("a.gltf"),
                    triangle()
                            .json(
                                    "\"uri\":\"" + uri + "\",",
                                    mesh("\"attributes\":{\"POSITION\":0}") + "," + ONE_NODE));
            String words =
                    assertThrows(MeshException.class, () -> MeshFile.read(file)).getMessage();
            assertTrue(words.contains(uri) && words.contains("save it as GLB"), words);
        }
        Path file = Files.writeString(
                folder.resolve("a.gltf"),
                triangle().json("\"uri\":\"gone.bin\",", mesh("\"attributes\":{\"POSITION\":0}") + "," + ONE_NODE));
        String words =
                assertThrows(MeshException.class, () -> MeshFile.read(file)).getMessage();
        assertTrue(words.contains("gone.bin, which is not there"), words);
    }

    @Test
    void compressedFilesAreRefusedByTheNameOfTheirExtension() {
        String required = ",\"extensionsUsed\":[\"KHR_draco_mesh_compression\"],"
                + "\"extensionsRequired\":[\"KHR_draco_mesh_compression\"]";
        String words = refusal(triangle().file(mesh("\"attributes\":{\"POSITION\":0}") + "," + ONE_NODE + required));
        assertTrue(words.contains("KHR_draco_mesh_compression"), words);
    }

    @Test
    void aFileWithoutTrianglesIsRefused() {
        String words = refusal(triangle().file(mesh("\"attributes\":{\"POSITION\":0},\"mode\":0") + "," + ONE_NODE));
        assertTrue(words.contains("no triangles"), words);
    }

    @Test
    void aNodeBelowItselfIsRefused() {
        String nodes = "\"nodes\":[{\"mesh\":0,\"children\":[1]},{\"children\":[0]}],\"scenes\":[{\"nodes\":[0]}]";
        assertTimeoutPreemptively(
                java.time.Duration.ofSeconds(10),
                () -> refusal(triangle().file(mesh("\"attributes\":{\"POSITION\":0}") + "," + nodes)));
    }

    @Test
    void damagedFilesAreReadOrRefusedButNothingElse() throws IOException {
        Glb source = triangle();
        source.shorts(0, 1, 2);
        byte[] whole = source.file(mesh("\"attributes\":{\"POSITION\":0},\"indices\":1") + "," + ONE_NODE);
        read(whole);
        SplittableRandom random = new SplittableRandom(1);
        int refused = 0;
        for (int round = 0; round < 300; round++) {
            byte[] broken = Arrays.copyOf(whole, random.nextInt(4) == 0 ? random.nextInt(whole.length) : whole.length);
            for (int i = random.nextInt(4); i >= 0 && broken.length > 0; i--) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            try {
                read(broken);
            } catch (MeshException e) {
                refused++;
            }
        }
        assertTrue(refused > 150, "" + refused);
    }
}
