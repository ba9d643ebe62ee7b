package org.svdmv.geometry.hull;

import java.util.BitSet;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/** A cube of {@code size^3} small cubes of side {@code side}, each filled or not; {@code corner} is the least of all. */
record VoxelGrid(Vector3dc corner, double side, int size, BitSet filled) {

    static VoxelGrid empty(Vector3dc center, double half, int size) {
        return new VoxelGrid(
                new Vector3d(center).sub(half, half, half), 2 * half / size, size, new BitSet(size * size * size));
    }

    int index(int x, int y, int z) {
        return (z * size + y) * size + x;
    }

    /** Beyond the grid nothing is filled. */
    boolean isFilled(int x, int y, int z) {
        return x >= 0 && y >= 0 && z >= 0 && x < size && y < size && z < size && filled.get(index(x, y, z));
    }

    Vector3d center(int x, int y, int z) {
        return new Vector3d(x + 0.5, y + 0.5, z + 0.5).mul(side).add(corner);
    }

    Vector3d center(int index) {
        return center(x(index), y(index), z(index));
    }

    int x(int index) {
        return index % size;
    }

    int y(int index) {
        return index / size % size;
    }

    int z(int index) {
        return index / (size * size);
    }

    /** Whether a filled one has an empty one at its side. */
    boolean isSurface(int index) {
        int x = x(index);
        int y = y(index);
        int z = z(index);
        return !(isFilled(x - 1, y, z)
                && isFilled(x + 1, y, z)
                && isFilled(x, y - 1, z)
                && isFilled(x, y + 1, z)
                && isFilled(x, y, z - 1)
                && isFilled(x, y, z + 1));
    }

    /** Outwards, from the filled to the empty among the 26 around; zero where they balance. */
    Vector3d normal(int index) {
        Vector3d normal = new Vector3d();
        for (int dz = -1; dz <= 1; dz++) {
            for (int dy = -1; dy <= 1; dy++) {
                for (int dx = -1; dx <= 1; dx++) {
                    if (!isFilled(x(index) + dx, y(index) + dy, z(index) + dz)) {
                        normal.add(dx, dy, dz);
                    }
                }
            }
        }
        return normal.lengthSquared() > 0 ? normal.normalize() : normal;
    }

    /** The least and greatest number of a filled one along x (0), y (1), z (2); of a grid that is not empty. */
    int[][] range() {
        int[][] range = {{size, -1}, {size, -1}, {size, -1}};
        for (int i = filled.nextSetBit(0); i >= 0; i = filled.nextSetBit(i + 1)) {
            int[] at = {x(i), y(i), z(i)};
            for (int axis = 0; axis < 3; axis++) {
                range[axis][0] = Math.min(range[axis][0], at[axis]);
                range[axis][1] = Math.max(range[axis][1], at[axis]);
            }
        }
        return range;
    }

    /** The largest side of the box around what is filled. */
    double largestExtent() {
        int most = 0;
        for (int[] axis : range()) {
            most = Math.max(most, axis[1] - axis[0] + 1);
        }
        return most * side;
    }

    /** The cube around what is filled. */
    SearchCube bounds() {
        int[][] range = range();
        Vector3d least = center(range[0][0], range[1][0], range[2][0]);
        Vector3d most = center(range[0][1], range[1][1], range[2][1]);
        return new SearchCube(least.add(most).mul(0.5), largestExtent() / 2);
    }
}
