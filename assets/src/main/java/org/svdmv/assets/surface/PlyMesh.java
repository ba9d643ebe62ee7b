package org.svdmv.assets.surface;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.svdmv.geometry.mesh.Mesh;

/** A mesh as binary PLY (Turk 1994), in the world's frame, with normals and colors at the vertices. */
final class PlyMesh {
    private static final int BYTES_A_VERTEX = 6 * Float.BYTES + 3;
    private static final int BYTES_A_FACE = 1 + 3 * Integer.BYTES;

    private PlyMesh() {}

    static void write(Mesh mesh, Path file) throws IOException {
        if (!mesh.skins().isEmpty()) {
            throw new IllegalArgumentException(
                    "a PLY file holds colors at the vertices and no texture, got a mesh with "
                            + mesh.skins().size() + " textures; write a GLB or an OBJ, or give --colors vertex");
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(header(mesh).getBytes(StandardCharsets.US_ASCII));
            vertices(mesh, out);
            faces(mesh, out);
        }
    }

    private static String header(Mesh mesh) {
        return """
                ply
                format binary_little_endian 1.0
                comment svdmv: right-handed, +Z up, the object at the origin
                element vertex %d
                property float x
                property float y
                property float z
                property float nx
                property float ny
                property float nz
                property uchar red
                property uchar green
                property uchar blue
                element face %d
                property list uchar int vertex_indices
                end_header
                """
                .formatted(mesh.vertexCount(), mesh.triangleCount());
    }

    private static void vertices(Mesh mesh, OutputStream out) throws IOException {
        ByteBuffer vertex = ByteBuffer.allocate(BYTES_A_VERTEX).order(ByteOrder.LITTLE_ENDIAN);
        for (int v = 0; v < mesh.vertexCount(); v++) {
            vertex.clear();
            put(vertex, mesh.positions(), v);
            put(vertex, mesh.normals(), v);
            for (int c = 0; c < 3; c++) {
                vertex.put((byte) Math.round(255 * mesh.colors()[3 * v + c]));
            }
            out.write(vertex.array());
        }
    }

    private static void put(ByteBuffer bytes, float[] vectors, int v) {
        bytes.putFloat(vectors[3 * v]).putFloat(vectors[3 * v + 1]).putFloat(vectors[3 * v + 2]);
    }

    private static void faces(Mesh mesh, OutputStream out) throws IOException {
        ByteBuffer face = ByteBuffer.allocate(BYTES_A_FACE).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < mesh.triangles().length; i += 3) {
            face.clear();
            face.put((byte) 3).putInt(mesh.triangles()[i]);
            face.putInt(mesh.triangles()[i + 1]).putInt(mesh.triangles()[i + 2]);
            out.write(face.array());
        }
    }
}
