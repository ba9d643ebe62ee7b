package org.svdmv.assets.mesh;

import de.javagl.jgltf.impl.v2.GlTF;
import de.javagl.jgltf.model.GltfModel;
import de.javagl.jgltf.model.GltfModels;
import de.javagl.jgltf.model.MeshModel;
import de.javagl.jgltf.model.MeshPrimitiveModel;
import de.javagl.jgltf.model.NodeModel;
import de.javagl.jgltf.model.io.GltfAsset;
import de.javagl.jgltf.model.io.GltfAssetReader;
import de.javagl.jgltf.model.io.GltfReference;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.joml.Matrix4d;
import org.joml.Matrix4dc;
import org.svdmv.geometry.mesh.Mesh;

/**
 * A GLB or glTF 2.0 file: the triangles of its scene where its nodes put them, with base color (factor, texture, COLOR_0) and
 * normals. Skins, morph targets and animations stay in their rest pose. Files that it names are taken from beside it, never from
 * the network.
 */
final class GltfFile {
    /** Extensions that may be required: those that change nothing that is read here. */
    private static final Set<String> HARMLESS = Set.of("KHR_materials_unlit", "KHR_mesh_quantization");

    /** The library tells its doubts to the console, with the time of day; what matters of them becomes an exception here. */
    private static final Logger QUIET = Logger.getLogger("de.javagl.jgltf");

    static {
        QUIET.setLevel(Level.OFF);
    }

    private final Path file;
    private final GltfMaterials materials;
    private final List<Mesh> meshes = new ArrayList<>();
    private final Set<NodeModel> visited = Collections.newSetFromMap(new IdentityHashMap<>());

    private GltfFile(Path file) {
        this.file = file;
        this.materials = new GltfMaterials(file);
    }

    static Mesh read(Path file, byte[] bytes) {
        try {
            return new GltfFile(file).mesh(asset(file, bytes));
        } catch (MeshException e) {
            throw e;
        } catch (IOException | RuntimeException e) { // the library stumbles over broken files in many ways
            throw MeshException.damaged(file, "glTF", e);
        }
    }

    private static GltfAsset asset(Path file, byte[] bytes) throws IOException {
        GltfAssetReader reader = new GltfAssetReader();
        reader.setJsonErrorConsumer(error -> {});
        GltfAsset asset = reader.readWithoutReferences(new ByteArrayInputStream(bytes));
        for (GltfReference reference : asset.getReferences()) {
            byte[] data = Files.readAllBytes(beside(file, reference.getUri()));
            reference.getTarget().accept(ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN));
        }
        return asset;
    }

    private static Path beside(Path file, String uri) {
        if (uri.contains(":")) {
            throw new MeshException(file, "names '%s'".formatted(uri), "save it as GLB, which holds all it needs");
        }
        try {
            // In a path a plus is a plus; the decoder of forms would make it a space.
            String name = URLDecoder.decode(uri.replace("+", "%2B"), StandardCharsets.UTF_8);
            Path other = file.resolveSibling(name);
            if (Files.isRegularFile(other)) {
                return other;
            }
            throw new MeshException(file, "names %s, which is not there".formatted(other), "put that file there");
        } catch (InvalidPathException e) {
            throw new MeshException(file, "names a file '%s'".formatted(uri), "rename that file");
        }
    }

    private Mesh mesh(GltfAsset asset) {
        if (!(asset.getGltf() instanceof GlTF gltf)) {
            throw new MeshException(file, "is glTF 1.0", "convert it to glTF 2.0");
        }
        GltfModel model = GltfModels.create(asset);
        for (String extension : model.getExtensionsModel().getExtensionsRequired()) {
            if (!HARMLESS.contains(extension)) {
                throw new MeshException(file, "requires the extension " + extension, "export it without compression");
            }
        }
        int scene = gltf.getScene() == null ? 0 : gltf.getScene();
        List<NodeModel> roots = model.getSceneModels().isEmpty()
                ? model.getNodeModels().stream()
                        .filter(node -> node.getParent() == null)
                        .toList()
                : model.getSceneModels().get(scene).getNodeModels();
        for (NodeModel root : roots) {
            add(root, new Matrix4d(), 0);
        }
        return Mesh.of(meshes);
    }

    private void add(NodeModel node, Matrix4dc fileFromParent, int depth) {
        if (!visited.add(node) || depth > 1000) {
            throw new MeshException(file, "has a node below itself", "export it again");
        }
        Matrix4d fileFromNode =
                fileFromParent.mul(new Matrix4d().set(node.computeLocalTransform(new float[16])), new Matrix4d());
        for (MeshModel mesh : node.getMeshModels()) {
            for (MeshPrimitiveModel primitive : mesh.getMeshPrimitiveModels()) {
                Mesh part = new GltfPrimitive(file, primitive, materials).read().mesh(file);
                // A node scaled to nothing is the usual way to hide one.
                if (part.triangleCount() > 0 && Math.abs(fileFromNode.determinant3x3()) > 0) {
                    meshes.add(part.transformed(fileFromNode));
                }
            }
        }
        for (NodeModel child : node.getChildren()) {
            add(child, fileFromNode, depth + 1);
        }
    }
}
