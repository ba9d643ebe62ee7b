package org.svdmv.assets.gltf;

import java.util.Arrays;
import java.util.BitSet;
import org.joml.Vector3d;
import org.svdmv.geometry.mesh.Mesh;

/**
 * Some triangles of a mesh with the vertices that they use.
 *
 * @param vertices their numbers in the mesh, ascending
 * @param corners three numbers into {@code vertices} for each triangle
 */
record Part(int[] vertices, int[] corners) {
    /** The triangles from {@code first} to before {@code end}. */
    static Part of(Mesh mesh, int first, int end) {
        int[] corners = Arrays.copyOfRange(mesh.triangles(), 3 * first, 3 * end);
        BitSet used = new BitSet(mesh.vertexCount());
        for (int corner : corners) {
            used.set(corner);
        }
        int[] vertices = used.stream().toArray();
        int[] numberInPart = new int[mesh.vertexCount()];
        for (int i = 0; i < vertices.length; i++) {
            numberInPart[vertices[i]] = i;
        }
        Arrays.setAll(corners, i -> numberInPart[corners[i]]);
        return new Part(vertices, corners);
    }

    float[] gathered(float[] perVertex, int components) {
        float[] result = new float[vertices.length * components];
        for (int i = 0; i < vertices.length; i++) {
            System.arraycopy(perVertex, vertices[i] * components, result, i * components, components);
        }
        return result;
    }

    /** Of length 1, as glTF wants them; where the mesh has none, those of the triangles around. */
    float[] normals(Mesh mesh) {
        float[] normals = gathered(mesh.normals(), 3);
        float[] around = new float[0];
        for (int i = 0; i < normals.length; i += 3) {
            Vector3d n = vector(normals, i);
            if (Math.abs(n.lengthSquared() - 1) < 1e-5) {
                continue;
            }
            if (!(n.length() > 1e-6 && n.isFinite())) {
                around = around.length == 0 ? ofTriangles(mesh) : around;
                n = vector(around, i);
            }
            put(normals, i, n.length() > 0 ? n.normalize() : n.set(0, 0, 1));
        }
        return normals;
    }

    /** The sum of the normals of the triangles at each vertex, weighted by their areas. */
    private float[] ofTriangles(Mesh mesh) {
        float[] p = gathered(mesh.positions(), 3);
        float[] sums = new float[p.length];
        for (int t = 0; t < corners.length; t += 3) {
            Vector3d a = vector(p, 3 * corners[t]);
            Vector3d normal = vector(p, 3 * corners[t + 1])
                    .sub(a)
                    .cross(vector(p, 3 * corners[t + 2]).sub(a));
            for (int corner = t; corner < t + 3; corner++) {
                put(sums, 3 * corners[corner], normal.add(vector(sums, 3 * corners[corner]), new Vector3d()));
            }
        }
        return sums;
    }

    private static Vector3d vector(float[] numbers, int at) {
        return new Vector3d(numbers[at], numbers[at + 1], numbers[at + 2]);
    }

    private static void put(float[] numbers, int at, Vector3d v) {
        numbers[at] = (float) v.x;
        numbers[at + 1] = (float) v.y;
        numbers[at + 2] = (float) v.z;
    }
}
