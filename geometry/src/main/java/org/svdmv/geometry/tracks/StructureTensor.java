package org.svdmv.geometry.tracks;

import java.util.Optional;
import org.joml.Vector2d;

/**
 * In which directions a picture changes around a pixel, all channels together:
 * <pre>
 *   A = sum_c sum_p g_c(p) g_c(p)^T,   g = (dI/du, dI/dv)
 * </pre>
 * Di Zenzo 1986; both eigenvalues are large at corners.
 *
 * @param xx of each pixel, not yet averaged over a neighborhood
 * @param xy likewise
 * @param yy likewise
 */
record StructureTensor(Plane xx, Plane xy, Plane yy) {
    private static final int WINDOW_SIGMAS = 3;
    private static final int STEPS = 8;
    private static final double CLOSE = 0.005;
    /** The smaller eigenvalue over the larger one, at least: less is an edge, which says nothing along itself. */
    static final double ROUNDEST_EDGE = 0.04;

    static StructureTensor of(Gradients g) {
        return new StructureTensor(
                Gradients.products(g.dx(), g.dx()),
                Gradients.products(g.dx(), g.dy()),
                Gradients.products(g.dy(), g.dy()));
    }

    /** The smaller eigenvalue of the average over a Gaussian neighborhood, 0 on edges. */
    Plane cornerness(double sigma) {
        Plane a = xx.blurred(sigma);
        Plane b = xy.blurred(sigma);
        Plane c = yy.blurred(sigma);
        float[] smaller = new float[a.values().length];
        for (int i = 0; i < smaller.length; i++) {
            double mean = (a.values()[i] + c.values()[i]) / 2;
            double half = Math.hypot((a.values()[i] - c.values()[i]) / 2, b.values()[i]);
            smaller[i] = mean - half > ROUNDEST_EDGE * (mean + half) ? (float) (mean - half) : 0;
        }
        return new Plane(a.width(), a.height(), smaller);
    }

    /**
     * The point near pixel (x, y), in pixels from the corner of the first one, that the edges around run through:
     * <pre>
     *   q = (sum w A)^-1 sum w A p,   w a Gaussian about q
     * </pre>
     * Förstner and Gülch 1987. A corner of straight edges is found where it is however it is slanted, so that views agree on it.
     * Nothing where the search leaves the neighborhood.
     */
    Optional<Vector2d> corner(int x, int y, double sigma) {
        Vector2d q = new Vector2d(x + 0.5, y + 0.5);
        for (int step = 0; step < STEPS; step++) {
            Vector2d next = meeting(q, sigma);
            if (!(next.distance(x + 0.5, y + 0.5) < 1.5 * sigma)) {
                return Optional.empty();
            }
            boolean done = next.distance(q) < CLOSE;
            q = next;
            if (done) {
                break;
            }
        }
        return Optional.of(q);
    }

    /** Not finite where the edges around q are parallel or there are none. */
    private Vector2d meeting(Vector2d q, double sigma) {
        int reach = (int) Math.ceil(WINDOW_SIGMAS * sigma);
        double a = 0;
        double b = 0;
        double c = 0;
        double right = 0;
        double down = 0;
        for (int y = Math.max(0, (int) q.y - reach); y <= Math.min(xx.height() - 1, (int) q.y + reach); y++) {
            for (int x = Math.max(0, (int) q.x - reach); x <= Math.min(xx.width() - 1, (int) q.x + reach); x++) {
                double dx = x + 0.5 - q.x;
                double dy = y + 0.5 - q.y;
                double w = Math.exp(-(dx * dx + dy * dy) / (2 * sigma * sigma));
                double pxx = w * xx.at(x, y);
                double pxy = w * xy.at(x, y);
                double pyy = w * yy.at(x, y);
                a += pxx;
                b += pxy;
                c += pyy;
                right += pxx * dx + pxy * dy;
                down += pxy * dx + pyy * dy;
            }
        }
        double determinant = a * c - b * b;
        return new Vector2d(q.x + (c * right - b * down) / determinant, q.y + (a * down - b * right) / determinant);
    }
}
