package org.svdmv.geometry.surface;

/**
 * The sum of squared distances to planes (Garland and Heckbert 1997), {@code q(x) = x^T A x + 2 b^T x + c}, in an array of ten numbers:
 * A's upper triangle row by row, b, c.
 */
final class Quadric {
    static final int SIZE = 10;

    private Quadric() {}

    /** Adds {@code weight (n . x + d)^2} to the quadric that begins at {@code at}. */
    static void addPlane(double[] q, int at, double weight, double nx, double ny, double nz, double d) {
        q[at] += weight * nx * nx;
        q[at + 1] += weight * nx * ny;
        q[at + 2] += weight * nx * nz;
        q[at + 3] += weight * ny * ny;
        q[at + 4] += weight * ny * nz;
        q[at + 5] += weight * nz * nz;
        q[at + 6] += weight * nx * d;
        q[at + 7] += weight * ny * d;
        q[at + 8] += weight * nz * d;
        q[at + 9] += weight * d * d;
    }

    /** Adds {@code weight |x - p|^2}. */
    static void addPoint(double[] q, int at, double weight, double x, double y, double z) {
        addPlane(q, at, weight, 1, 0, 0, -x);
        addPlane(q, at, weight, 0, 1, 0, -y);
        addPlane(q, at, weight, 0, 0, 1, -z);
    }

    /** Writes the sum of the quadrics at a and b to {@code sum}. */
    static void sum(double[] q, int a, int b, double[] sum) {
        for (int i = 0; i < SIZE; i++) {
            sum[i] = q[a + i] + q[b + i];
        }
    }

    static double at(double[] q, double x, double y, double z) {
        return x * (q[0] * x + 2 * (q[1] * y + q[2] * z + q[6]))
                + y * (q[3] * y + 2 * (q[4] * z + q[7]))
                + z * (q[5] * z + 2 * q[8])
                + q[9];
    }

    /** Writes the point of the least value, {@code A x = -b} by Cramer's rule, to {@code x}; false if A is singular. */
    static boolean least(double[] q, double[] x) {
        double c00 = q[3] * q[5] - q[4] * q[4];
        double c01 = q[2] * q[4] - q[1] * q[5];
        double c02 = q[1] * q[4] - q[2] * q[3];
        double determinant = q[0] * c00 + q[1] * c01 + q[2] * c02;
        double trace = q[0] + q[3] + q[5];
        if (!(Math.abs(determinant) > 1e-12 * trace * trace * trace)) {
            return false;
        }
        double c11 = q[0] * q[5] - q[2] * q[2];
        double c12 = q[1] * q[2] - q[0] * q[4];
        double c22 = q[0] * q[3] - q[1] * q[1];
        x[0] = -(c00 * q[6] + c01 * q[7] + c02 * q[8]) / determinant;
        x[1] = -(c01 * q[6] + c11 * q[7] + c12 * q[8]) / determinant;
        x[2] = -(c02 * q[6] + c12 * q[7] + c22 * q[8]) / determinant;
        return true;
    }
}
