package org.svdmv.assets.gltf;

import static org.svdmv.assets.gltf.GltfDocument.add;

import de.javagl.jgltf.impl.v2.Material;
import de.javagl.jgltf.impl.v2.MaterialPbrMetallicRoughness;
import de.javagl.jgltf.impl.v2.MeshPrimitive;
import de.javagl.jgltf.impl.v2.Node;
import de.javagl.jgltf.impl.v2.TextureInfo;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.svdmv.assets.viewset.Png;
import org.svdmv.geometry.mesh.Mesh;
import org.svdmv.geometry.mesh.Texture;

/** A mesh as a node: a primitive for each run of triangles of one texture, both faces shown. */
final class MeshNode {
    private static final int UNTEXTURED = -1;
    /** Stands for no texture among the materials. */
    private static final Texture NONE = new Texture(1, 1, new int[1]);

    private final GltfDocument document;
    private final Mesh mesh;
    private final Shading shading;
    private final Map<Texture, Integer> materials = new HashMap<>();

    private MeshNode(GltfDocument document, Mesh mesh, Shading shading) {
        this.document = document;
        this.mesh = mesh;
        this.shading = shading;
    }

    static Node of(GltfDocument document, Mesh mesh, Shading shading) {
        return new MeshNode(document, mesh, shading).node();
    }

    private Node node() {
        refuseUnlessFinite("position", mesh.positions());
        refuseUnlessFinite("color", mesh.colors());
        refuseUnlessFinite("texture coordinate", mesh.uvs());
        de.javagl.jgltf.impl.v2.Mesh result = new de.javagl.jgltf.impl.v2.Mesh();
        result.setName("mesh");
        result.setPrimitives(primitives());
        Node node = new Node();
        node.setName("mesh");
        node.setMesh(add(document.meshes, result));
        return node;
    }

    private static void refuseUnlessFinite(String what, float[] numbers) {
        for (float number : numbers) {
            if (!Float.isFinite(number)) {
                throw new IllegalArgumentException("need finite numbers in a mesh, got a " + what + " of " + number
                        + "; look for a division by zero where the mesh comes from");
            }
        }
    }

    private List<MeshPrimitive> primitives() {
        int[] skins = new int[mesh.triangleCount()];
        Arrays.fill(skins, UNTEXTURED);
        for (int i = 0; i < mesh.skins().size(); i++) {
            Mesh.Skin skin = mesh.skins().get(i);
            Arrays.fill(skins, skin.firstTriangle(), skin.firstTriangle() + skin.triangleCount(), i);
        }
        List<MeshPrimitive> primitives = new ArrayList<>();
        for (int first = 0, t = 1; t <= skins.length; t++) {
            if (t == skins.length || skins[t] != skins[first]) {
                primitives.add(primitive(first, t, skins[first]));
                first = t;
            }
        }
        return primitives;
    }

    private MeshPrimitive primitive(int first, int end, int skin) {
        Part part = Part.of(mesh, first, end);
        MeshPrimitive primitive = new MeshPrimitive();
        primitive.addAttributes("POSITION", document.attribute("VEC3", upright(part.gathered(mesh.positions(), 3))));
        primitive.addAttributes("NORMAL", document.attribute("VEC3", upright(part.normals(mesh))));
        float[] colors = part.gathered(mesh.colors(), 3);
        if (!isWhite(colors)) {
            primitive.addAttributes("COLOR_0", document.attribute("VEC3", linear(colors)));
        }
        if (skin != UNTEXTURED) {
            primitive.addAttributes("TEXCOORD_0", document.attribute("VEC2", part.gathered(mesh.uvs(), 2)));
        }
        primitive.setIndices(document.indices(part.corners(), part.vertices().length));
        primitive.setMaterial(
                skin == UNTEXTURED
                        ? materials.computeIfAbsent(NONE, none -> document.material(matt(), shading))
                        : materials.computeIfAbsent(mesh.skins().get(skin).texture(), this::material));
        return primitive;
    }

    private int material(Texture texture) {
        TextureInfo info = new TextureInfo();
        info.setIndex(document.texture("texture_" + materials.size(), png(texture), GltfDocument.Wrap.REPEAT));
        Material material = matt();
        material.getPbrMetallicRoughness().setBaseColorTexture(info);
        if (!isOpaque(texture)) {
            material.setAlphaMode("MASK");
            material.setAlphaCutoff(0.5f);
        }
        return document.material(material, shading);
    }

    static Material matt() {
        MaterialPbrMetallicRoughness surface = new MaterialPbrMetallicRoughness();
        surface.setMetallicFactor(0f);
        surface.setRoughnessFactor(1f);
        Material material = new Material();
        material.setPbrMetallicRoughness(surface);
        material.setDoubleSided(true);
        return material;
    }

    private static byte[] png(Texture texture) {
        int type = isOpaque(texture) ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB;
        BufferedImage image = new BufferedImage(texture.width(), texture.height(), type);
        image.setRGB(0, 0, texture.width(), texture.height(), texture.argb(), 0, texture.width());
        return Png.bytes(image);
    }

    private static boolean isOpaque(Texture texture) {
        return Arrays.stream(texture.argb()).allMatch(argb -> argb >>> 24 == 255);
    }

    private static boolean isWhite(float[] colors) {
        for (float channel : colors) {
            if (channel != 1) {
                return false;
            }
        }
        return true;
    }

    /** (x, y, z) becomes (x, z, -y): {@link org.svdmv.camera.Convention#GLTF}, without rounding. */
    private static float[] upright(float[] vectors) {
        float[] result = new float[vectors.length];
        for (int i = 0; i < vectors.length; i += 3) {
            result[i] = vectors[i];
            result[i + 1] = vectors[i + 2];
            result[i + 2] = -vectors[i + 1];
        }
        return result;
    }

    /** COLOR_0 is linear (IEC 61966-2-1 undone). */
    private static float[] linear(float[] displayed) {
        float[] result = new float[displayed.length];
        for (int i = 0; i < result.length; i++) {
            double c = Math.max(0, Math.min(1, displayed[i]));
            result[i] = (float) (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
        }
        return result;
    }
}
