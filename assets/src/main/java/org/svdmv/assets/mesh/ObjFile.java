package org.svdmv.assets.mesh;

import de.javagl.obj.FloatTuple;
import de.javagl.obj.Mtl;
import de.javagl.obj.MtlReader;
import de.javagl.obj.Obj;
import de.javagl.obj.ObjFace;
import de.javagl.obj.ObjReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.svdmv.assets.image.PictureFile;
import org.svdmv.geometry.mesh.Mesh;
import org.svdmv.geometry.mesh.Texture;

/**
 * A Wavefront OBJ file with the materials beside it: diffuse color (Kd), or texture (map_Kd), times the colors that may follow the
 * positions ({@code v x y z r g b}). Colors are display encoded, as is usual there. Polygons are cut into fans.
 */
final class ObjFile {
    private final Path file;
    private final Map<String, Mtl> materials = new HashMap<>();
    private final Map<String, Texture> textures = new HashMap<>();

    private ObjFile(Path file) {
        this.file = file;
    }

    static Mesh read(Path file, byte[] bytes) {
        try {
            Obj obj = ObjReader.read(new ByteArrayInputStream(bytes));
            return new ObjFile(file).mesh(obj, ObjColors.of(bytes, obj.getNumVertices()));
        } catch (MeshException e) {
            throw e;
        } catch (IOException | RuntimeException e) { // the parser stumbles over broken lines in many ways
            throw MeshException.damaged(file, "OBJ", e);
        }
    }

    private Mesh mesh(Obj obj, ObjColors colors) throws IOException {
        for (String name : obj.getMtlFileNames()) {
            Path library = beside(name);
            for (Mtl material : MtlReader.read(new ByteArrayInputStream(Files.readAllBytes(library)))) {
                materials.put(material.getName(), material);
            }
        }
        Map<String, List<ObjFace>> faces = new LinkedHashMap<>();
        String material = "";
        for (int i = 0; i < obj.getNumFaces(); i++) {
            ObjFace face = obj.getFace(i);
            // The parser tells a material at the first face of it only.
            material = Objects.requireNonNullElse(obj.getActivatedMaterialGroupName(face), material);
            faces.computeIfAbsent(material, name -> new ArrayList<>()).add(face);
        }
        List<Mesh> meshes = new ArrayList<>();
        for (Map.Entry<String, List<ObjFace>> group : faces.entrySet()) {
            meshes.addAll(meshes(obj, colors, group.getKey(), group.getValue()));
        }
        return Mesh.of(meshes);
    }

    /** The faces of a material: those with normals and those without. */
    private List<Mesh> meshes(Obj obj, ObjColors colors, String material, List<ObjFace> faces) {
        List<ObjFace> smooth =
                faces.stream().filter(ObjFace::containsNormalIndices).toList();
        List<ObjFace> flat =
                faces.stream().filter(face -> !face.containsNormalIndices()).toList();
        List<Mesh> meshes = new ArrayList<>();
        for (List<ObjFace> same : List.of(smooth, flat)) {
            if (!same.isEmpty()) {
                meshes.add(primitive(obj, colors, material, same).mesh(file));
            }
        }
        return meshes;
    }

    private Primitive primitive(Obj obj, ObjColors colors, String material, List<ObjFace> faces) {
        boolean smooth = faces.get(0).containsNormalIndices();
        int corners = 3
                * faces.stream()
                        .mapToInt(face -> Math.max(0, face.getNumVertices() - 2))
                        .sum();
        float[] positions = new float[3 * corners];
        float[] normals = new float[smooth ? 3 * corners : 0];
        float[] uvs = new float[2 * corners];
        float[] tint = new float[3 * corners];
        List<Texture> texture = texture(material);
        float[] paint = texture.isEmpty() ? diffuse(material) : new float[] {1, 1, 1};
        int n = 0;
        for (ObjFace face : faces) {
            for (int i = 0; i < 3 * (face.getNumVertices() - 2); i++, n++) {
                int corner = i % 3 == 0 ? 0 : i / 3 + i % 3;
                int vertex = inRange(face.getVertexIndex(corner), obj.getNumVertices(), "position");
                FloatTuple p = obj.getVertex(vertex);
                put(positions, 3 * n, p.getX(), p.getY(), p.getZ());
                put(tint, 3 * n, paint[0], paint[1], paint[2]);
                colors.tint(vertex, tint, 3 * n);
                if (smooth) {
                    int index = inRange(face.getNormalIndex(corner), obj.getNumNormals(), "normal");
                    FloatTuple normal = obj.getNormal(index);
                    put(normals, 3 * n, normal.getX(), normal.getY(), normal.getZ());
                }
                if (face.containsTexCoordIndices()) {
                    int index = inRange(face.getTexCoordIndex(corner), obj.getNumTexCoords(), "texture coordinate");
                    FloatTuple uv = obj.getTexCoord(index);
                    uvs[2 * n] = uv.getX();
                    // The origin is at the bottom left in OBJ, at the top left here.
                    uvs[2 * n + 1] = uv.getDimensions() > 1 ? 1 - uv.getY() : 0;
                }
            }
        }
        return new Primitive(positions, normals, tint, uvs, Primitive.sequence(corners), texture);
    }

    private static void put(float[] numbers, int at, float x, float y, float z) {
        numbers[at] = x;
        numbers[at + 1] = y;
        numbers[at + 2] = z;
    }

    private int inRange(int index, int count, String what) {
        if (index < 0 || index >= count) {
            throw new MeshException(
                    file, "has a face with %s %d of %d".formatted(what, index + 1, count), "export it again");
        }
        return index;
    }

    private float[] diffuse(String material) {
        Mtl mtl = materials.get(material);
        if (mtl == null || mtl.getKd() == null) {
            return new float[] {0.8f, 0.8f, 0.8f};
        }
        FloatTuple kd = mtl.getKd();
        return new float[] {in01(kd.getX()), in01(kd.getY()), in01(kd.getZ())};
    }

    private static float in01(float channel) {
        return Math.max(0, Math.min(1, channel));
    }

    private List<Texture> texture(String material) {
        Mtl mtl = materials.get(material);
        if (mtl == null || mtl.getMapKd() == null) {
            return List.of();
        }
        return List.of(textures.computeIfAbsent(mtl.getMapKd(), name -> Texture.of(PictureFile.read(beside(name)))
                .opaque()));
    }

    /** A file that this one names, relative to it. */
    private Path beside(String name) {
        Path other;
        try {
            other = file.resolveSibling(name.trim().replace('\\', '/'));
        } catch (InvalidPathException e) {
            throw new MeshException(file, "names a file '%s'".formatted(name), "rename that file");
        }
        if (!Files.isRegularFile(other)) {
            throw new MeshException(file, "names %s, which is not there".formatted(other), "put that file there");
        }
        return other;
    }
}
