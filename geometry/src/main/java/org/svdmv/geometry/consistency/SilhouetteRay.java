package org.svdmv.geometry.consistency;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.joml.Vector3d;

/** The ray of one pixel, cut by the silhouettes of other views. It is aimed again and again; one thread has one. */
final class SilhouetteRay {
    private static final double LEAST_DEPTH = 1e-6;
    private static final double MOST_DEPTH = 1e6;

    private final List<WorkingView> views;
    private final RayTransfer[] transfers;
    private final int[] order;
    private final double pixelStep;
    private final int mostSteps;
    private final double[] directions;
    private final int[] alive;
    private final int[] missing;

    /** Depths that every silhouette's box allows, then those that all boxes but one allow. */
    private double low;

    private double high;
    private double lowButOne;
    private double highButOne;
    /** Where the depths, or if no silhouette ends the ray their inverses, begin and how far they are apart. */
    private double first;

    private double step;
    private boolean endless;
    private int count;

    SilhouetteRay(List<WorkingView> views, RayTransfer[] transfers, int[] order, double pixelStep, int mostSteps) {
        this.views = views;
        this.transfers = transfers;
        this.order = order;
        this.pixelStep = pixelStep;
        this.mostSteps = mostSteps;
        this.directions = new double[3 * views.size()];
        this.alive = new int[mostSteps + 1];
        this.missing = new int[mostSteps + 1];
    }

    /** Turns to a pixel and cuts. */
    void aim(double u, double v) {
        low = LEAST_DEPTH;
        lowButOne = LEAST_DEPTH;
        high = MOST_DEPTH;
        highButOne = MOST_DEPTH;
        for (int j : order) {
            transfers[j].direction(u, v, directions, 3 * j);
            if (!views.get(j).cut()) {
                clip(j);
            }
        }
        lay(low, high);
        for (int n = 0; n < order.length && count > 0; n++) {
            keepAllowed(order[n]);
        }
    }

    boolean enters() {
        return count > 0;
    }

    double near() {
        return depth(alive[0]);
    }

    /** The end of the first stretch. */
    double far() {
        int last = 0;
        while (last + 1 < count && alive[last + 1] == alive[last] + 1) {
            last++;
        }
        return depth(alive[last]);
    }

    /** The view without which the ray would meet the space that the others allow; none if no single one is to blame. */
    IntStream vetoing() {
        lay(lowButOne, highButOne);
        Arrays.fill(missing, 0, count, -1);
        for (int n = 0; n < order.length && count > 0; n++) {
            keepAllowedByAllButOne(order[n]);
        }
        return IntStream.of(count == 0 ? -1 : missing[count / 2]).filter(j -> j >= 0);
    }

    /** Depths from low to high, close enough that no view sees two of them more than a step apart, on average. */
    private void lay(double from, double to) {
        count = 0;
        if (!(from <= to)) {
            return;
        }
        double longest = 0;
        for (int j : order) {
            longest = Math.max(longest, pixelsBetween(j, from, to));
        }
        int steps = (int) Math.min(mostSteps, Math.ceil(longest / pixelStep));
        endless = to == MOST_DEPTH;
        first = endless ? 1 / from : from;
        step = steps == 0 ? 0 : ((endless ? 1 / to : to) - first) / steps;
        count = steps + 1;
        for (int k = 0; k < count; k++) {
            alive[k] = k;
        }
    }

    private double depth(int k) {
        double at = first + k * step;
        return endless ? 1 / at : at;
    }

    private double pixelsBetween(int j, double from, double to) {
        Vector3d a = transfers[j].a();
        double z0 = a.z + from * directions[3 * j + 2];
        double z1 = a.z + to * directions[3 * j + 2];
        if (!(z0 > 0 && z1 > 0)) {
            return 0;
        }
        double du = (a.x + to * directions[3 * j]) / z1 - (a.x + from * directions[3 * j]) / z0;
        double dv = (a.y + to * directions[3 * j + 1]) / z1 - (a.y + from * directions[3 * j + 1]) / z0;
        return Math.hypot(du, dv);
    }

    /** The depths whose pixels lie in the box of silhouette j: five linear conditions {@code c + t d >= 0}. */
    private void clip(int j) {
        Vector3d a = transfers[j].a();
        int[] box = views.get(j).box();
        double dx = directions[3 * j];
        double dy = directions[3 * j + 1];
        double dz = directions[3 * j + 2];
        double[] range = {LEAST_DEPTH, MOST_DEPTH};
        cut(range, a.z, dz);
        cut(range, a.x - box[0] * a.z, dx - box[0] * dz);
        cut(range, a.y - box[1] * a.z, dy - box[1] * dz);
        cut(range, box[2] * a.z - a.x, box[2] * dz - dx);
        cut(range, box[3] * a.z - a.y, box[3] * dz - dy);
        if (range[0] > low) {
            lowButOne = low;
            low = range[0];
        } else {
            lowButOne = Math.max(lowButOne, range[0]);
        }
        if (range[1] < high) {
            highButOne = high;
            high = range[1];
        } else {
            highButOne = Math.min(highButOne, range[1]);
        }
    }

    private static void cut(double[] range, double c, double d) {
        if (d > 0) {
            range[0] = Math.max(range[0], -c / d);
        } else if (d < 0) {
            range[1] = Math.min(range[1], -c / d);
        } else if (c < 0) {
            range[1] = Double.NEGATIVE_INFINITY;
        }
    }

    private void keepAllowed(int j) {
        int kept = 0;
        for (int n = 0; n < count; n++) {
            if (allows(j, depth(alive[n]))) {
                alive[kept++] = alive[n];
            }
        }
        count = kept;
    }

    private void keepAllowedByAllButOne(int j) {
        int kept = 0;
        for (int n = 0; n < count; n++) {
            boolean allowed = allows(j, depth(alive[n]));
            if (allowed || missing[n] < 0) {
                alive[kept] = alive[n];
                missing[kept++] = allowed ? missing[n] : j;
            }
        }
        count = kept;
    }

    private boolean allows(int j, double depth) {
        Vector3d a = transfers[j].a();
        WorkingView view = views.get(j);
        double z = a.z + depth * directions[3 * j + 2];
        if (!(z > 0)) {
            return view.cut();
        }
        double x = (a.x + depth * directions[3 * j]) / z;
        double y = (a.y + depth * directions[3 * j + 1]) / z;
        if (!(x >= 0 && y >= 0 && x < view.width() && y < view.height())) {
            return view.cut();
        }
        return view.widened()[(int) y * view.width() + (int) x];
    }
}
