package org.svdmv.geometry.surface;

import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.svdmv.geometry.mesh.Bounds;

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

    Vector3d node(int index) {
        return node(index % nx, index / nx % ny, index / nx / ny);
    }

    /** Between the nodes on straight lines (trilinear); beyond the grid as at the nearest node of its border. */
    double between(double x, double y, double z) {
        double u = within((x - origin.x()) / side, nx);
        double v = within((y - origin.y()) / side, ny);
        double w = within((z - origin.z()) / side, nz);
        int i = (int) u;
        int j = (int) v;
        int k = (int) w;
        int at = index(i, j, k);
        double near = square(at, u - i, v - j);
        return near + (square(at + nx * ny, u - i, v - j) - near) * (w - k);
    }

    private double square(int at, double u, double v) {
        double lower = values[at] + (values[at + 1] - values[at]) * u;
        double upper = values[at + nx] + (values[at + nx + 1] - values[at + nx]) * u;
        return lower + (upper - lower) * v;
    }

    private static double within(double position, int nodes) {
        return Math.max(0, Math.min(nodes - 1.000001, position));
    }

    Bounds bounds() {
        Vector3d size = new Vector3d(nx - 1, ny - 1, nz - 1).mul(side);
        return new Bounds(origin, size.add(origin));
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
