package org.svdmv.tests;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.joml.Matrix4dc;
import org.joml.Vector3d;
import org.svdmv.geometry.mesh.Mesh;

/**
 * How near a mesh comes to a true one. Both are moved and scaled by what puts the true one's box about the origin with largest extent 1.
 *
 * @param chamfer the mean over 10,000 points of either surface of the distance to the nearest of the other's, the two directions averaged;
 *     points of the true mesh inside of itself, where parts overlap, are left out
 * @param iou of the points of a grid of {@code 1 / 100} that are inside
 */
record Likeness(double chamfer, double iou) {
    private static final int POINTS = 10_000;

    static Likeness of(Mesh mesh, Mesh reconstructed) {
        Matrix4dc normalization = mesh.normalization();
        Mesh truth = mesh.transformed(normalization);
        Mesh found = reconstructed.transformed(normalization);
        Solid trueSolid = Solid.of(truth);
        double[] a = points(truth, trueSolid);
        double[] b = points(found, new Solid(new BitSet()));
        return new Likeness((distance(a, b) + distance(b, a)) / 2, trueSolid.iou(Solid.of(found)));
    }

    /** On the surface, as many on each part as its area says, but none inside of the solid. */
    private static double[] points(Mesh mesh, Solid solid) {
        double[] areas = new double[mesh.triangleCount() + 1];
        for (int t = 0; t < mesh.triangleCount(); t++) {
            areas[t + 1] = areas[t] + normal(mesh, t).length();
        }
        SplittableRandom random = new SplittableRandom(1);
        double[] points = new double[3 * POINTS];
        for (int i = 0; i < points.length; ) {
            double wanted = random.nextDouble(areas[areas.length - 1]);
            int found = Arrays.binarySearch(areas, wanted);
            int t = Math.min(mesh.triangleCount() - 1, found < 0 ? -found - 2 : found);
            double u = Math.sqrt(random.nextDouble());
            double v = random.nextDouble();
            Vector3d p = corner(mesh, t, 0)
                    .mul(1 - u)
                    .fma(u * (1 - v), corner(mesh, t, 1))
                    .fma(u * v, corner(mesh, t, 2));
            Vector3d n = normal(mesh, t).normalize(0.02);
            if (!(solid.holds(p.x + n.x, p.y + n.y, p.z + n.z) && solid.holds(p.x - n.x, p.y - n.y, p.z - n.z))) {
                points[i++] = p.x;
                points[i++] = p.y;
                points[i++] = p.z;
            }
        }
        return points;
    }

    private static Vector3d corner(Mesh mesh, int t, int corner) {
        int i = 3 * mesh.triangles()[3 * t + corner];
        return new Vector3d(mesh.positions()[i], mesh.positions()[i + 1], mesh.positions()[i + 2]);
    }

    private static Vector3d normal(Mesh mesh, int t) {
        Vector3d a = corner(mesh, t, 0);
        return corner(mesh, t, 1).sub(a).cross(corner(mesh, t, 2).sub(a));
    }

    /** The mean distance of the points of a to the nearest of b. */
    private static double distance(double[] a, double[] b) {
        return IntStream.range(0, a.length / 3)
                .parallel()
                .mapToDouble(i -> {
                    double least = Double.POSITIVE_INFINITY;
                    for (int j = 0; j < b.length; j += 3) {
                        double dx = a[3 * i] - b[j];
                        double dy = a[3 * i + 1] - b[j + 1];
                        double dz = a[3 * i + 2] - b[j + 2];
                        least = Math.min(least, dx * dx + dy * dy + dz * dz);
                    }
                    return Math.sqrt(least);
                })
                .average()
                .orElseThrow();
    }
}
