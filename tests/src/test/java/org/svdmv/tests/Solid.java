package org.svdmv.tests;

import java.util.Arrays;
import java.util.BitSet;
import org.svdmv.geometry.mesh.Mesh;

/**
 * Which points of a cube of {@link #SIZE}^3 about the origin, of side 1.1, are inside of a mesh: where the triangles below, counted with the
 * way they face, do not cancel, and those above do not either. Parts may overlap; sheets hold nothing.
 */
record Solid(BitSet inside) {
    static final int SIZE = 110;

    private static final double SIDE = 1.1 / SIZE;
    /** Columns stand beside round numbers, where meshes have their edges. */
    private static final double OFFSET = 0.5 + 0.0137;

    static Solid of(Mesh mesh) {
        double[][] crossings = new double[SIZE * SIZE][0];
        int[][] signs = new int[SIZE * SIZE][0];
        for (int t = 0; t < mesh.triangleCount(); t++) {
            cross(mesh, t, crossings, signs);
        }
        BitSet inside = new BitSet(SIZE * SIZE * SIZE);
        for (int column = 0; column < SIZE * SIZE; column++) {
            for (int k = 0; k < SIZE; k++) {
                int below = 0;
                int above = 0;
                for (int i = 0; i < signs[column].length; i++) {
                    boolean isBelow = crossings[column][i] < at(k);
                    below += isBelow ? signs[column][i] : 0;
                    above += isBelow ? 0 : signs[column][i];
                }
                inside.set(column * SIZE + k, below != 0 && above != 0);
            }
        }
        return new Solid(inside);
    }

    private static double at(int cell) {
        return (cell + OFFSET) * SIDE - 0.55;
    }

    private static int cell(double position) {
        return (int) Math.floor((position + 0.55) / SIDE - OFFSET + 0.5);
    }

    private static void cross(Mesh mesh, int t, double[][] crossings, int[][] signs) {
        double[] p = new double[9];
        for (int i = 0; i < 9; i++) {
            p[i] = mesh.positions()[3 * mesh.triangles()[3 * t + i / 3] + i % 3];
        }
        double area = (p[3] - p[0]) * (p[7] - p[1]) - (p[6] - p[0]) * (p[4] - p[1]);
        int left = Math.max(0, cell(Math.min(p[0], Math.min(p[3], p[6]))));
        int right = Math.min(SIZE - 1, cell(Math.max(p[0], Math.max(p[3], p[6]))));
        int front = Math.max(0, cell(Math.min(p[1], Math.min(p[4], p[7]))));
        int back = Math.min(SIZE - 1, cell(Math.max(p[1], Math.max(p[4], p[7]))));
        for (int j = front; j <= back && area != 0; j++) {
            for (int i = left; i <= right; i++) {
                double b = ((at(i) - p[0]) * (p[7] - p[1]) - (p[6] - p[0]) * (at(j) - p[1])) / area;
                double c = ((p[3] - p[0]) * (at(j) - p[1]) - (at(i) - p[0]) * (p[4] - p[1])) / area;
                if (b >= 0 && c >= 0 && b + c < 1) {
                    int column = j * SIZE + i;
                    int count = signs[column].length;
                    crossings[column] = Arrays.copyOf(crossings[column], count + 1);
                    signs[column] = Arrays.copyOf(signs[column], count + 1);
                    crossings[column][count] = p[2] + b * (p[5] - p[2]) + c * (p[8] - p[2]);
                    signs[column][count] = area > 0 ? 1 : -1;
                }
            }
        }
    }

    boolean holds(double x, double y, double z) {
        int i = cell(x);
        int j = cell(y);
        int k = cell(z);
        boolean known = i >= 0 && j >= 0 && k >= 0 && i < SIZE && j < SIZE && k < SIZE;
        return known && inside.get((j * SIZE + i) * SIZE + k);
    }

    /** Intersection over union. */
    double iou(Solid other) {
        BitSet both = (BitSet) inside.clone();
        both.and(other.inside);
        BitSet either = (BitSet) inside.clone();
        either.or(other.inside);
        return (double) both.cardinality() / Math.max(1, either.cardinality());
    }
}
