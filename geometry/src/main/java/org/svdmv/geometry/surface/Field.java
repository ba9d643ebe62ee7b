package org.svdmv.geometry.surface;

import org.joml.Vector3d;
import org.joml.Vector3dc;

/**
 * A number at each node of a grid of cubes: positive inside of the object. The array is the field's own.
 *
 * @param origin the node (0, 0, 0) in the world
 * @param side of a cube, in the world's unit
 * @param nx nodes along x
 * @param ny nodes along y
 * @param nz nodes along z
 * @param values x fastest, then y, then z
 */
public record Field(Vector3dc origin, double side, int nx, int ny, int nz, float[] values) {
    public Field {
        if (nx < 2 || ny < 2 || nz < 2 || values.length != (long) nx * ny * nz) {
            throw new IllegalArgumentException("need at least 2 nodes along each axis and a value for each, got " + nx
                    + " x " + ny + " x " + nz + " and " + values.length + " values");
        }
        if (!(side > 0 && side < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("need cubes of a finite side > 0, got " + side);
        }
    }

    int index(int x, int y, int z) {
        return (z * ny + y) * nx + x;
    }

    float at(int x, int y, int z) {
        return values[index(x, y, z)];
    }

    Vector3d node(int x, int y, int z) {
        return new Vector3d(x, y, z).mul(side).add(origin);
    }

    /** Whether some node is inside. */
    boolean isPositiveSomewhere() {
        for (float value : values) {
            if (value > 0) {
                return true;
            }
        }
        return false;
    }
}
