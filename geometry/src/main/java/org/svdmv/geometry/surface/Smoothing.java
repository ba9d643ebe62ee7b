package org.svdmv.geometry.surface;

/**
 * Smoothing without shrinking (Taubin 1995): each vertex moves towards the mean of its neighbors by lambda, then away from it by mu,
 * <pre>
 *   p' = p + lambda (mean - p),  p'' = p' - mu (mean' - p'),  0 &lt; lambda &lt; mu
 * </pre>
 * which passes waves longer than {@code 1 / lambda - 1 / mu} says and damps shorter ones.
 */
public final class Smoothing {
    private static final double LAMBDA = 0.5;
    /** Passes waves of frequency 0.1 unchanged: {@code 1 / lambda - 1 / mu = 0.1}. */
    private static final double MU = 1 / (1 / LAMBDA - 0.1);

    private Smoothing() {}

    public static Triangulation smooth(Triangulation surface, int rounds) {
        double[] positions = surface.positions().clone();
        double[] sums = new double[positions.length];
        int[] counts = new int[surface.vertexCount()];
        for (int round = 0; round < rounds; round++) {
            step(positions, surface.triangles(), sums, counts, LAMBDA);
            step(positions, surface.triangles(), sums, counts, -MU);
        }
        return new Triangulation(positions, surface.triangles());
    }

    /** On a closed surface every neighbor is met in two triangles. */
    private static void step(double[] p, int[] triangles, double[] sums, int[] counts, double share) {
        java.util.Arrays.fill(sums, 0);
        java.util.Arrays.fill(counts, 0);
        for (int i = 0; i < triangles.length; i++) {
            int v = triangles[i];
            int b = triangles[Fans.next(i)];
            int c = triangles[Fans.previous(i)];
            for (int axis = 0; axis < 3; axis++) {
                sums[3 * v + axis] += p[3 * b + axis] + p[3 * c + axis];
            }
            counts[v] += 2;
        }
        for (int v = 0; v < counts.length; v++) {
            for (int i = 3 * v; i < 3 * v + 3 && counts[v] > 0; i++) {
                p[i] += share * (sums[i] / counts[v] - p[i]);
            }
        }
    }
}
