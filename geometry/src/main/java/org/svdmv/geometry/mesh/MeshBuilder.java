package org.svdmv.geometry.mesh;

import java.util.Arrays;
import java.util.List;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/** Collects white vertices and triangles. */
final class MeshBuilder {
    private float[] positions = new float[192];
    private float[] normals = new float[192];
    private int[] triangles = new int[192];
    private int vertices;
    private int corners;

    int vertex(Vector3dc position, Vector3dc normal) {
        return vertex(position.x(), position.y(), position.z(), normal.x(), normal.y(), normal.z());
    }

    /** The normal need not be unit; zero is allowed before {@link #flat()}. */
    int vertex(double x, double y, double z, double nx, double ny, double nz) {
        if (vertices * 3 + 3 > positions.length) {
            positions = Arrays.copyOf(positions, positions.length * 2);
            normals = Arrays.copyOf(normals, normals.length * 2);
        }
        double length = Math.sqrt(nx * nx + ny * ny + nz * nz);
        double scale = length > 0 ? 1 / length : 0;
        int i = vertices * 3;
        positions[i] = (float) x;
        positions[i + 1] = (float) y;
        positions[i + 2] = (float) z;
        normals[i] = (float) (nx * scale);
        normals[i + 1] = (float) (ny * scale);
        normals[i + 2] = (float) (nz * scale);
        return vertices++;
    }

    int vertex(double x, double y, double z) {
        return vertex(x, y, z, 0, 0, 0);
    }

    /** A vertex where another is, with its own normal. */
    int again(int vertex, Vector3dc normal) {
        int i = vertex * 3;
        return vertex(positions[i], positions[i + 1], positions[i + 2], normal.x(), normal.y(), normal.z());
    }

    /** Leaves out triangles without area. */
    void triangle(int a, int b, int c) {
        if (!Mesh.faceNormal(positions, a * 3, b * 3, c * 3, new Vector3d())) {
            return;
        }
        if (corners + 3 > triangles.length) {
            triangles = Arrays.copyOf(triangles, triangles.length * 2);
        }
        triangles[corners++] = a;
        triangles[corners++] = b;
        triangles[corners++] = c;
    }

    void quad(int a, int b, int c, int d) {
        triangle(a, b, c);
        triangle(a, c, d);
    }

    /** Quads between the rows of a grid of vertices, numbered row by row from {@code first}. */
    void grid(int first, int rows, int columns) {
        for (int row = 0; row + 1 < rows; row++) {
            for (int column = 0; column + 1 < columns; column++) {
                int a = first + row * columns + column;
                quad(a, a + 1, a + columns + 1, a + columns);
            }
        }
    }

    Mesh build() {
        float[] white = new float[vertices * 3];
        Arrays.fill(white, 1);
        return new Mesh(
                Arrays.copyOf(positions, vertices * 3),
                Arrays.copyOf(normals, vertices * 3),
                white,
                new float[0],
                Arrays.copyOf(triangles, corners),
                List.of());
    }

    /** Normals of the triangles, none shared. */
    Mesh flat() {
        return build().faceted();
    }
}
