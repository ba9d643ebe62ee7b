package org.svdmv.geometry.consistency;

import java.util.Arrays;
import java.util.List;
import org.joml.Vector3d;

/**
 * One view carried into its neighbors. A pixel's surface lies somewhere in the near half of what the silhouettes allow on its ray
 * (the hull's own surface is too near wherever the object is hollow or flat); of these depths the one is taken at which the pixel
 * and its four neighbors look most alike in all views that see it. A neighbor does not see what lies in the far half of its own
 * stretch: that is hidden.
 */
final class Warp {
    private static final double STEP = 0.75;
    private static final int MOST_STEPS = 48;
    private static final int[][] PATCH = {{0, 0}, {1, 0}, {-1, 0}, {0, 1}, {0, -1}};

    private final List<WorkingView> views;
    private final List<HullView> hulls;
    private final WorkingView view;
    private final HullView hull;
    private final List<Integer> neighbors;
    private final RayTransfer[] transfers;
    private final double[][] directions;

    /** Sums over the pixels seen, by neighbor: at the depth that fits best, at the hull, signed by color. */
    private final Matches[] matches;

    private final float[] heat;

    private Warp(List<WorkingView> views, List<HullView> hulls, int own, List<Integer> neighbors) {
        this.views = views;
        this.hulls = hulls;
        this.view = views.get(own);
        this.hull = hulls.get(own);
        this.neighbors = neighbors;
        this.transfers = neighbors.stream()
                .map(j -> RayTransfer.between(view.camera(), views.get(j).camera()))
                .toArray(RayTransfer[]::new);
        this.directions = new double[neighbors.size()][3];
        this.matches = neighbors.stream().map(j -> new Matches(own, j)).toArray(Matches[]::new);
        this.heat = new float[view.mask().length];
    }

    static Carried of(List<WorkingView> views, List<HullView> hulls, int own, List<Integer> neighbors) {
        Warp warp = new Warp(views, hulls, own, neighbors);
        Arrays.fill(warp.heat, Carried.UNSEEN);
        for (int p = 0; p < warp.heat.length; p++) {
            if (warp.view.core()[p] && warp.hull.shows(p)) {
                warp.carry(p);
            }
        }
        return new Carried(List.of(warp.matches), warp.heat);
    }

    private void carry(int pixel) {
        int x = pixel % view.width();
        int y = pixel / view.width();
        for (int n = 0; n < transfers.length; n++) {
            transfers[n].direction(x + 0.5, y + 0.5, directions[n], 0);
        }
        double near = hull.near()[pixel];
        double middle = hull.middle(pixel);
        int steps = steps(near, middle);
        double best = Double.POSITIVE_INFINITY;
        double bestDepth = near;
        for (int k = 0; k <= steps; k++) {
            double depth = steps == 0 ? near : near + (middle - near) * k / steps;
            double cost = cost(x, y, depth);
            if (cost < best) {
                best = cost;
                bestDepth = depth;
            }
        }
        if (best < Double.POSITIVE_INFINITY) {
            heat[pixel] = (float) best;
            keep(x, y, near, bestDepth);
        }
    }

    private int steps(double near, double middle) {
        double longest = 0;
        for (int n = 0; n < transfers.length; n++) {
            longest = Math.max(longest, Math.hypot(u(n, middle) - u(n, near), v(n, middle) - v(n, near)));
        }
        return (int) Math.min(MOST_STEPS, Math.ceil(longest / STEP));
    }

    /** The mean over the neighbors that see it; infinite if none does. */
    private double cost(int x, int y, double depth) {
        double sum = 0;
        int seen = 0;
        for (int n = 0; n < transfers.length; n++) {
            if (sees(n, depth)) {
                sum += difference(n, x, y, depth);
                seen++;
            }
        }
        return seen == 0 ? Double.POSITIVE_INFINITY : sum / seen;
    }

    private void keep(int x, int y, double near, double depth) {
        for (int n = 0; n < transfers.length; n++) {
            if (sees(n, depth)) {
                WorkingView other = views.get(neighbors.get(n));
                double u = u(n, depth);
                double v = v(n, depth);
                matches[n].add(difference(n, x, y, depth), difference(n, x, y, near));
                for (int plane = 0; plane < 3; plane++) {
                    matches[n].shift(plane, other.sample(plane, u, v) - color(plane, x, y));
                }
            }
        }
    }

    private boolean sees(int n, double depth) {
        WorkingView other = views.get(neighbors.get(n));
        double z = transfers[n].a().z + depth * directions[n][2];
        double u = u(n, depth);
        double v = v(n, depth);
        if (!(z > 0 && u >= 1 && v >= 1 && u < other.width() - 1 && v < other.height() - 1)) {
            return false;
        }
        int pixel = (int) v * other.width() + (int) u;
        HullView hidden = hulls.get(neighbors.get(n));
        return other.core()[pixel] && hidden.shows(pixel) && z <= hidden.middle(pixel);
    }

    /** Mean absolute difference over the patch and the colors, 0 to 255. */
    private double difference(int n, int x, int y, double depth) {
        WorkingView other = views.get(neighbors.get(n));
        double u = u(n, depth);
        double v = v(n, depth);
        double sum = 0;
        for (int[] offset : PATCH) {
            for (int plane = 0; plane < 3; plane++) {
                sum += Math.abs(
                        other.sample(plane, u + offset[0], v + offset[1]) - color(plane, x + offset[0], y + offset[1]));
            }
        }
        return sum / (3 * PATCH.length);
    }

    private float color(int plane, int x, int y) {
        return view.rgb()[(plane * view.height() + y) * view.width() + x];
    }

    private double u(int n, double depth) {
        Vector3d a = transfers[n].a();
        return (a.x + depth * directions[n][0]) / (a.z + depth * directions[n][2]);
    }

    private double v(int n, double depth) {
        Vector3d a = transfers[n].a();
        return (a.y + depth * directions[n][1]) / (a.z + depth * directions[n][2]);
    }
}
