package org.svdmv.geometry.surface;

import java.util.Arrays;

/**
 * The surface on which a field is zero, between its nodes on straight lines. What is inside at the border of the grid is closed there:
 * the field's border nodes count as outside.
 */
public final class MarchingCubes {
    /** A vertex stays so far from the nodes, as a share of the edge, so that triangles have an area. */
    private static final double LEAST_SHARE = 0.01;

    private static final CubeCases CASES = new CubeCases();

    private final Field field;
    /** The vertex on the edge from node (x, y) along axis a: {@code [z & 1][3 (y nx + x) + a]}; -1 if there is none yet. */
    private final int[][] vertices;

    private double[] positions = new double[3 << 12];
    private int[] triangles = new int[3 << 13];
    private int vertexCount;
    private int cornerCount;

    private MarchingCubes(Field field) {
        this.field = field;
        this.vertices = new int[2][3 * field.nx() * field.ny()];
    }

    public static Triangulation surface(Field field) {
        return new MarchingCubes(field).surface();
    }

    private Triangulation surface() {
        Arrays.fill(vertices[0], -1);
        for (int z = 0; z + 1 < field.nz(); z++) {
            Arrays.fill(vertices[z + 1 & 1], -1);
            for (int y = 0; y + 1 < field.ny(); y++) {
                row(y, z);
            }
        }
        return new Triangulation(Arrays.copyOf(positions, 3 * vertexCount), Arrays.copyOf(triangles, cornerCount));
    }

    private void row(int y, int z) {
        int left = side(0, y, z);
        for (int x = 0; x + 1 < field.nx(); x++) {
            int right = side(x + 1, y, z);
            int inside = left | right << 1;
            left = right;
            if (inside != 0 && inside != 255) {
                cube(x, y, z, inside);
            }
        }
    }

    /** The bits of corners 0, 2, 4, 6 of the cube at (x, y, z). */
    private int side(int x, int y, int z) {
        return bit(x, y, z) | bit(x, y + 1, z) << 2 | bit(x, y, z + 1) << 4 | bit(x, y + 1, z + 1) << 6;
    }

    private int bit(int x, int y, int z) {
        return value(x, y, z) > 0 ? 1 : 0;
    }

    private float value(int x, int y, int z) {
        float value = field.at(x, y, z);
        boolean border =
                x == 0 || y == 0 || z == 0 || x == field.nx() - 1 || y == field.ny() - 1 || z == field.nz() - 1;
        return border && value > 0 ? -value : value;
    }

    private void cube(int x, int y, int z, int inside) {
        int[] edges = CASES.of(inside);
        if (cornerCount + edges.length > triangles.length) {
            triangles = Arrays.copyOf(triangles, 2 * triangles.length);
        }
        for (int e : edges) {
            int corner = CubeCases.LOWER[e];
            triangles[cornerCount++] = vertex(x + (corner & 1), y + (corner >> 1 & 1), z + (corner >> 2), e / 4);
        }
    }

    private int vertex(int x, int y, int z, int axis) {
        int[] layer = vertices[z & 1];
        int slot = 3 * (y * field.nx() + x) + axis;
        if (layer[slot] < 0) {
            layer[slot] = newVertex(x, y, z, axis);
        }
        return layer[slot];
    }

    private int newVertex(int x, int y, int z, int axis) {
        if (3 * vertexCount == positions.length) {
            positions = Arrays.copyOf(positions, 2 * positions.length);
        }
        double a = value(x, y, z);
        double b = value(x + (axis == 0 ? 1 : 0), y + (axis == 1 ? 1 : 0), z + (axis == 2 ? 1 : 0));
        double share = Math.max(LEAST_SHARE, Math.min(1 - LEAST_SHARE, a / (a - b)));
        int at = 3 * vertexCount;
        positions[at] = field.origin().x() + field.side() * (x + (axis == 0 ? share : 0));
        positions[at + 1] = field.origin().y() + field.side() * (y + (axis == 1 ? share : 0));
        positions[at + 2] = field.origin().z() + field.side() * (z + (axis == 2 ? share : 0));
        return vertexCount++;
    }
}
