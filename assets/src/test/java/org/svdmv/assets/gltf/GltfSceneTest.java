package org.svdmv.assets.gltf;

import static org.junit.jupiter.api.Assertions.*;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.joml.Matrix4d;
import org.joml.Quaterniond;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svdmv.assets.Toys;
import org.svdmv.assets.mesh.MeshFile;
import org.svdmv.assets.viewset.Existing;
import org.svdmv.assets.viewset.NamedViews;
import org.svdmv.assets.viewset.ViewSetDirectory;
import org.svdmv.camera.Convention;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.StaticOrbit;
import org.svdmv.camera.ViewSet;
import org.svdmv.geometry.mesh.Mesh;
import org.svdmv.geometry.mesh.Texture;

class GltfSceneTest {
    private static final Intrinsics CROOKED = new Intrinsics(40, 30, 50, 60, 23, 11);

    @TempDir
    Path folder;

    /** A GLB taken apart. */
    record Glb(JsonNode json, ByteBuffer binary) {
        static Glb read(Path file) throws IOException {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
            assertEquals(0x46546C67, bytes.getInt(0));
            assertEquals(bytes.capacity(), bytes.getInt(8));
            int length = bytes.getInt(12);
            assertEquals(bytes.capacity() - 28 - length, bytes.getInt(20 + length));
            JsonNode json = new ObjectMapper().readTree(bytes.array(), 20, length);
            return new Glb(
                    json, bytes.slice(28 + length, bytes.getInt(20 + length)).order(ByteOrder.LITTLE_ENDIAN));
        }

        JsonNode node(String name) {
            for (JsonNode node : json.get("nodes")) {
                if (node.path("name").asText().equals(name)) {
                    return node;
                }
            }
            return fail("no node " + name);
        }

        byte[] view(int number) {
            JsonNode view = json.get("bufferViews").get(number);
            byte[] bytes = new byte[view.get("byteLength").asInt()];
            binary.get(view.get("byteOffset").asInt(), bytes);
            return bytes;
        }

        float[] floats(int accessor) {
            byte[] bytes =
                    view(json.get("accessors").get(accessor).get("bufferView").asInt());
            float[] numbers = new float[bytes.length / 4];
            ByteBuffer.wrap(bytes)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer()
                    .get(numbers);
            return numbers;
        }
    }

    private Glb written(GltfScene scene) throws IOException {
        return Glb.read(scene.writeGlb(folder.resolve("scene.glb")));
    }

    private static Matrix4d matrix(JsonNode node) {
        JsonNode t = node.get("translation");
        JsonNode r = node.get("rotation");
        return new Matrix4d()
                .translation(t.get(0).asDouble(), t.get(1).asDouble(), t.get(2).asDouble())
                .rotate(new Quaterniond(
                        r.get(0).asDouble(),
                        r.get(1).asDouble(),
                        r.get(2).asDouble(),
                        r.get(3).asDouble()));
    }

    /** Two triangles without, two with each of two textures, one of them with holes; a vertex that nothing uses. */
    static Mesh patchwork() {
        float[] positions = new float[3 * 13];
        Arrays.setAll(new Object[13], i -> {
            positions[3 * i] = i % 4 * 0.25f;
            positions[3 * i + 1] = i / 4 * 0.5f - 0.3f;
            positions[3 * i + 2] = i * i * 0.01f;
            return i;
        });
        float[] normals = new float[3 * 13];
        float[] colors = new float[3 * 13];
        float[] uvs = new float[2 * 13];
        for (int i = 0; i < 13; i++) {
            Vector3d n = new Vector3d(i - 5, 3, 1 + i).normalize();
            normals[3 * i] = (float) n.x;
            normals[3 * i + 1] = (float) n.y;
            normals[3 * i + 2] = (float) n.z;
            for (int c = 0; c < 3; c++) {
                colors[3 * i + c] = (i * 3 + c) / 40f;
            }
            uvs[2 * i] = i * 0.3f;
            uvs[2 * i + 1] = 1 - i * 0.1f;
        }
        Texture holes = new Texture(2, 2, new int[] {0xff102030, 0x00ffffff, 0xff405060, 0xff708090});
        Texture solid = new Texture(2, 1, new int[] {0xffabcdef, 0xff123456});
        int[] triangles = {0, 1, 4, 1, 5, 4, 5, 6, 9, 6, 10, 9, 1, 2, 5, 2, 6, 5};
        return new Mesh(
                positions,
                normals,
                colors,
                uvs,
                triangles,
                List.of(new Mesh.Skin(0, 2, holes), new Mesh.Skin(4, 2, solid)));
    }

    /** Corner by corner: what no triangle uses is not written. */
    private static void assertSameTriangles(Mesh mesh, Mesh back) {
        assertEquals(mesh.triangleCount(), back.triangleCount());
        for (int corner = 0; corner < mesh.triangles().length; corner++) {
            int a = 3 * mesh.triangles()[corner];
            int b = 3 * back.triangles()[corner];
            for (int c = 0; c < 3; c++) {
                assertEquals(mesh.positions()[a + c], back.positions()[b + c], 0);
                assertEquals(mesh.normals()[a + c], back.normals()[b + c], 1e-6);
                assertEquals(mesh.colors()[a + c], back.colors()[b + c], 1e-6);
            }
        }
    }

    @Test
    void aColoredMeshComesBackTheSame() {
        Mesh mesh = Toys.mesh();
        for (Shading shading : Shading.values()) {
            Mesh back = MeshFile.read(GltfScene.of(mesh, shading).writeGlb(folder.resolve("a mesh.glb")));
            assertSameTriangles(mesh, back);
            assertTrue(back.vertexCount() <= mesh.vertexCount());
        }
    }

    @Test
    void aTexturedMeshComesBackWithItsTexels() {
        Mesh mesh = patchwork();
        for (Mesh back : List.of(
                MeshFile.read(GltfScene.of(mesh, Shading.LIT).writeGlb(folder.resolve("a.glb"))),
                MeshFile.read(GltfScene.of(mesh, Shading.LIT).writeGltf(folder.resolve("a.gltf"))))) {
            assertSameTriangles(mesh, back);
            for (int corner = 0; corner < mesh.triangles().length; corner++) {
                int a = 2 * mesh.triangles()[corner];
                int b = 2 * back.triangles()[corner];
                boolean textured = corner < 6 || corner >= 12;
                assertEquals(textured ? mesh.uvs()[a] : 0, back.uvs()[b], 0);
                assertEquals(textured ? mesh.uvs()[a + 1] : 0, back.uvs()[b + 1], 0);
            }
            assertEquals(mesh.skins().size(), back.skins().size());
            for (int i = 0; i < mesh.skins().size(); i++) {
                assertEquals(
                        mesh.skins().get(i).firstTriangle(), back.skins().get(i).firstTriangle());
                Texture texture = back.skins().get(i).texture();
                for (int texel = 0; texel < texture.argb().length; texel++) {
                    int wanted = mesh.skins().get(i).texture().argb()[texel];
                    assertEquals(wanted >>> 24, texture.argb()[texel] >>> 24);
                    if (wanted >>> 24 != 0) {
                        assertEquals(wanted, texture.argb()[texel]);
                    }
                }
            }
        }
    }

    @Test
    void aVertexWithoutNormalGetsThatOfItsTriangles() throws IOException {
        Mesh mesh = new Mesh(
                new float[] {0, 0, 0, 1, 0, 0, 0, 1, 0},
                new float[] {0, 0, 0, 0, 0, 3, Float.NaN, 0, 0},
                new float[9],
                new float[0],
                new int[] {0, 1, 2},
                List.of());
        Glb glb = written(GltfScene.of(mesh, Shading.LIT));
        int accessor = glb.json().at("/meshes/0/primitives/0/attributes/NORMAL").asInt();
        assertArrayEquals(new float[] {0, 1, 0, 0, 1, 0, 0, 1, 0}, glb.floats(accessor), 1e-6f);
    }

    @Test
    void whatIsNoMeshIsRefused() {
        Mesh empty = new Mesh(new float[0], new float[0], new float[0], new float[0], new int[0], List.of());
        assertThrows(IllegalArgumentException.class, () -> GltfScene.of(empty, Shading.LIT));
        Mesh broken = new Mesh(
                new float[] {0, 0, 0, 1, 0, Float.NaN, 0, 1, 0},
                new float[9],
                new float[9],
                new float[0],
                new int[] {0, 1, 2},
                List.of());
        String words = assertThrows(IllegalArgumentException.class, () -> written(GltfScene.of(broken, Shading.LIT)))
                .getMessage();
        assertTrue(words.contains("position of NaN"), words);
    }

    @Test
    void everyViewIsACameraWithItsPoseAndItsIntrinsics() throws IOException {
        ViewSet views = Toys.views(new StaticOrbit(5, 25), CROOKED);
        Glb glb = written(GltfScene.of(views));
        for (int i = 0; i < views.size(); i++) {
            JsonNode node = glb.node("view_0" + i);
            Matrix4d wanted =
                    Convention.GLTF.matrix(views.views().get(i).camera().pose());
            assertTrue(wanted.equals(matrix(node), 1e-6), wanted + " is not " + matrix(node));
            JsonNode extras = node.get("extras");
            assertEquals(50, extras.get("fl_x").asDouble());
            assertEquals(60, extras.get("fl_y").asDouble());
            assertEquals(23, extras.get("cx").asDouble());
            assertEquals(11, extras.get("cy").asDouble());
            assertEquals(40, extras.get("w").asInt());
            assertEquals(30, extras.get("h").asInt());
            assertEquals(i == 4, extras.has("reference"));
            JsonNode camera =
                    glb.json().get("cameras").get(node.get("camera").asInt()).get("perspective");
            assertEquals(2 * Math.atan(15 / 60.0), camera.get("yfov").asDouble(), 1e-6);
            assertEquals(40 / 50.0 / (30 / 60.0), camera.get("aspectRatio").asDouble(), 1e-6);
        }
    }

    @Test
    void aPictureStandsWhereItsCameraSeesItAndNearerThanWhatTheCameraShows() throws IOException {
        ViewSet views = Toys.views(new StaticOrbit(3, 0), CROOKED);
        Glb glb = written(GltfScene.of(views).with(Toys.mesh(), Shading.LIT));
        JsonNode node = glb.node("view_01 picture");
        double depth = node.get("scale").get(0).asDouble();
        JsonNode primitive =
                glb.json().get("meshes").get(node.get("mesh").asInt()).at("/primitives/0/attributes");
        float[] corners = glb.floats(primitive.get("POSITION").asInt());
        float[] uvs = glb.floats(primitive.get("TEXCOORD_0").asInt());
        for (int i = 0; i < 4; i++) {
            // glTF looks along -z, y up
            Vector3d p = new Vector3d(corners[3 * i], -corners[3 * i + 1], -corners[3 * i + 2]).mul(depth);
            assertEquals(uvs[2 * i] * 40, 50 * p.x / p.z + 23, 1e-4);
            assertEquals(uvs[2 * i + 1] * 30, 60 * p.y / p.z + 11, 1e-4);
            JsonNode camera = glb.json().at("/cameras/1/perspective");
            assertTrue(p.z < camera.get("znear").asDouble());
            assertTrue(
                    camera.get("znear").asDouble() < Toys.RADIUS - Toys.mesh().radius());
            assertTrue(camera.get("zfar").asDouble() > Toys.RADIUS + Toys.mesh().radius());
        }
    }

    @Test
    void noCameraOfAnOrbitHasAnyPictureInItsView() throws IOException {
        ViewSet views = Toys.orbit(21, 16);
        Glb glb = written(GltfScene.of(views));
        JsonNode camera = glb.json().at("/cameras/0/perspective");
        double depth = glb.node("view_00 picture").get("scale").get(0).asDouble();
        double half = Math.tan(camera.get("yfov").asDouble() / 2);
        Matrix4d first = matrix(glb.node("view_00")).invert();
        for (int i = 0; i < 21; i++) {
            Matrix4d other = matrix(glb.node("view_%02d".formatted(i)));
            for (double x : new double[] {-half * depth, half * depth}) {
                Vector3d p = first.transformPosition(other.transformPosition(new Vector3d(x, 0, -depth)));
                boolean before = -p.z < camera.get("znear").asDouble();
                boolean behind = -p.z > camera.get("zfar").asDouble();
                boolean aside = Math.abs(p.x) > half * -p.z;
                assertTrue(before || behind || aside, "view " + i + " at " + p);
            }
        }
    }

    @Test
    void picturesAreTheBytesOfTheViewSetsFiles() throws IOException {
        ViewSet views = Toys.orbit(3, 24);
        Path directory = ViewSetDirectory.write(views, folder.resolve("set"), Existing.REFUSE);
        Glb glb = written(GltfScene.of(views));
        GltfScene.of(views).writeGltf(folder.resolve("scene.gltf"));
        for (int i = 0; i < 3; i++) {
            byte[] file = Files.readAllBytes(directory.resolve("view_0" + i + ".png"));
            JsonNode image = glb.json().get("images").get(i);
            assertArrayEquals(file, glb.view(image.get("bufferView").asInt()));
            assertArrayEquals(file, Files.readAllBytes(folder.resolve("view_0" + i + ".png")));
        }
    }

    @Test
    void theTurntableIsAtEveryViewInTurnAndComesBackToTheFirst() throws IOException {
        ViewSet views = Toys.orbit(21, 8);
        Glb glb = written(GltfScene.of(views));
        JsonNode animation = glb.json().at("/animations/0");
        float[] times = glb.floats(animation.at("/samplers/0/input").asInt());
        float[] t = glb.floats(animation.at("/samplers/0/output").asInt());
        float[] r = glb.floats(animation.at("/samplers/1/output").asInt());
        assertEquals(22, times.length);
        for (int i = 0; i < times.length; i++) {
            assertEquals(i / 7.0, times[i], 1e-6);
            Matrix4d there = new Matrix4d()
                    .translation(t[3 * i], t[3 * i + 1], t[3 * i + 2])
                    .rotate(new Quaterniond(r[4 * i], r[4 * i + 1], r[4 * i + 2], r[4 * i + 3]));
            Matrix4d wanted =
                    Convention.GLTF.matrix(views.views().get(i % 21).camera().pose());
            assertTrue(wanted.equals(there, 1e-6), "view " + i);
            if (i > 0) {
                double dot = 0;
                for (int c = 0; c < 4; c++) {
                    dot += r[4 * i + c] * r[4 * i - 4 + c];
                }
                assertTrue(dot > 0.9, "the quaternion turns over at " + i);
            }
        }
        ViewSet all = Toys.orbit(21, 8);
        Glb half = written(GltfScene.of(new ViewSet(all.views().subList(0, 10), 0)));
        assertEquals(
                10, half.floats(half.json().at("/animations/0/samplers/0/input").asInt()).length);
    }

    @Test
    void whereItComesFromIsInTheAsset() throws IOException {
        Glb glb = written(GltfScene.of(Toys.orbit(2, 8))
                .madeBy(new ObjectMapper().readTree("{\"seed\":7,\"model\":{\"name\":\"mini\"}}")));
        JsonNode extras = glb.json().at("/asset/extras");
        assertEquals("view_01", extras.get("reference_view").asText());
        assertEquals(7, extras.at("/provenance/seed").asInt());
        assertEquals("mini", extras.at("/provenance/model/name").asText());
    }

    @Test
    void theSameSceneIsTheSameBytes() throws IOException {
        GltfScene scene = GltfScene.of(Toys.orbit(4, 16)).with(patchwork(), Shading.UNLIT);
        assertEquals(
                -1, Files.mismatch(scene.writeGlb(folder.resolve("a.glb")), scene.writeGlb(folder.resolve("b.glb"))));
        Path one = Files.createDirectory(folder.resolve("one"));
        Path two = Files.createDirectory(folder.resolve("two"));
        scene.writeGltf(one.resolve("scene.gltf"));
        scene.writeGltf(two.resolve("scene.gltf"));
        try (var files = Files.list(one)) {
            for (Path file : files.toList()) {
                assertEquals(-1, Files.mismatch(file, two.resolve(file.getFileName())), "" + file);
            }
        }
    }

    @Test
    void filesWithSpacesAndLettersOfAnyLanguageFindEachOther() throws IOException {
        ViewSet views = Toys.orbit(2, 8);
        NamedViews named = new NamedViews(views, List.of("vue dété +1", "景色"));
        Path file = GltfScene.of(named).with(patchwork(), Shading.LIT).writeGltf(folder.resolve("ma scène.gltf"));
        JsonNode gltf = new ObjectMapper().readTree(file.toFile());
        assertEquals("vue%20d%C3%A9t%C3%A9%20%2B1.png", gltf.at("/images/0/uri").asText());
        assertEquals("vue dété +1", gltf.at("/nodes/1/name").asText());
        for (String name : List.of("vue dété +1.png", "景色.png", "ma scène.bin")) {
            assertTrue(Files.exists(folder.resolve(name)), name);
        }
        assertEquals(patchwork().triangleCount() + 4, MeshFile.read(file).triangleCount());
    }
}
