package org.svdmv.geometry.surface;

import org.joml.Vector3d;
import org.svdmv.geometry.mesh.Bounds;

/**
 * Triangles that share their corners, counter-clockwise seen from outside. The arrays are the triangulation's own.
 *
 * @param positions x, y, z of every vertex, world
 * @param triangles three vertex numbers each
 */
public record Triangulation(double[] positions, int[] triangles) {
    public Triangulation {
        if (positions.length % 3 != 0 || triangles.length % 3 != 0) {
            throw new IllegalArgumentException("need 3 coordinates a vertex and 3 vertices a triangle, got "
                    + positions.length + " coordinates and " + triangles.length + " corners");
        }
    }

    public int vertexCount() {
        return positions.length / 3;
    }

    public int triangleCount() {
        return triangles.length / 3;
    }

    public Vector3d vertex(int i) {
        return new Vector3d(positions[3 * i], positions[3 * i + 1], positions[3 * i + 2]);
    }

    /** {@code sum a . (b x c) / 6}: what a closed surface holds. */
    public double volume() {
        double sum = 0;
        for (int t = 0; t < triangleCount(); t++) {
            sum += volumeOf(t);
        }
        return sum;
    }

    /** The signed volume of the tetrahedron of a triangle and the origin. */
    double volumeOf(int triangle) {
        Vector3d b = vertex(triangles[3 * triangle + 1]);
        Vector3d c = vertex(triangles[3 * triangle + 2]);
        return vertex(triangles[3 * triangle]).dot(b.cross(c)) / 6;
    }

    public double area() {
        double sum = 0;
        for (int t = 0; t < triangleCount(); t++) {
            sum += areaNormal(t).length() / 2;
        }
        return sum;
    }

    /** {@code (b - a) x (c - a)}: outwards, twice the triangle's area long. */
    public Vector3d areaNormal(int triangle) {
        Vector3d a = vertex(triangles[3 * triangle]);
        Vector3d b = vertex(triangles[3 * triangle + 1]).sub(a);
        Vector3d c = vertex(triangles[3 * triangle + 2]).sub(a);
        return b.cross(c);
    }

    /** Unit, the mean over the triangles around each vertex, weighted by area; up where there is none. */
    public double[] normals() {
        double[] normals = new double[positions.length];
        for (int t = 0; t < triangleCount(); t++) {
            Vector3d n = areaNormal(t);
            for (int i = 3 * t; i < 3 * t + 3; i++) {
                normals[3 * triangles[i]] += n.x;
                normals[3 * triangles[i] + 1] += n.y;
                normals[3 * triangles[i] + 2] += n.z;
            }
        }
        for (int i = 0; i < normals.length; i += 3) {
            double length = Vector3d.length(normals[i], normals[i + 1], normals[i + 2]);
            if (length > 0) {
                normals[i] /= length;
                normals[i + 1] /= length;
                normals[i + 2] /= length;
            } else {
                normals[i + 2] = 1;
            }
        }
        return normals;
    }

    public Bounds bounds() {
        Vector3d min = new Vector3d(Double.POSITIVE_INFINITY);
        Vector3d max = new Vector3d(Double.NEGATIVE_INFINITY);
        for (int i = 0; i < vertexCount(); i++) {
            min.min(vertex(i));
            max.max(vertex(i));
        }
        return new Bounds(min, max);
    }

    /** The same surface without the vertices that no triangle uses. */
    Triangulation compact() {
        int[] number = new int[vertexCount()];
        for (int corner : triangles) {
            number[corner] = 1;
        }
        int used = 0;
        double[] kept = new double[positions.length];
        for (int i = 0; i < number.length; i++) {
            if (number[i] > 0) {
                System.arraycopy(positions, 3 * i, kept, 3 * used, 3);
                number[i] = used++;
            }
        }
        int[] renamed = new int[triangles.length];
        for (int i = 0; i < renamed.length; i++) {
            renamed[i] = number[triangles[i]];
        }
        return new Triangulation(java.util.Arrays.copyOf(kept, 3 * used), renamed);
    }
}
