package org.svdmv.geometry.atlas;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.joml.Vector3d;
import org.svdmv.geometry.surface.Fans;
import org.svdmv.geometry.surface.Triangulation;

/** Cuts a surface into charts: by the axis that each triangle looks along, smoothed so that single triangles follow their neighbors. */
final class Charts {
    private static final int SMOOTHING_ROUNDS = 4;
    /** cos of the flattest angle at which a triangle may be seen along its neighbors' axis. */
    private static final double FLATTEST = 0.45;
    /** Samples that a triangle of mean area has when charts are looked at for triangles on each other. */
    private static final int SAMPLES_A_TRIANGLE = 30;

    private final Triangulation surface;
    /** Across corner i's edge to the next corner: the neighboring triangle, or -1. */
    private final int[] neighbors;

    private int[] axes;

    private Charts(Triangulation surface) {
        this.surface = surface;
        this.neighbors = neighbors(surface);
        this.axes = bestAxes();
    }

    static List<Chart> of(Triangulation surface) {
        Charts charts = new Charts(surface);
        for (int round = 0; round < SMOOTHING_ROUNDS; round++) {
            charts.axes = charts.smoothed();
        }
        return charts.cut();
    }

    private static int[] neighbors(Triangulation surface) {
        Fans fans = Fans.of(surface);
        int[] of = surface.triangles();
        int[] result = new int[of.length];
        Arrays.fill(result, -1);
        for (int i = 0; i < of.length; i++) {
            int b = of[Fans.next(i)];
            for (int k = fans.start()[b]; k < fans.start()[b + 1]; k++) {
                int other = fans.corners()[k];
                if (of[Fans.next(other)] == of[i]) {
                    result[i] = other / 3;
                }
            }
        }
        return result;
    }

    private Vector3d normal(int triangle) {
        Vector3d n = surface.areaNormal(triangle);
        return n.lengthSquared() > 0 ? n.normalize() : n;
    }

    private int[] bestAxes() {
        int[] best = new int[surface.triangleCount()];
        for (int t = 0; t < best.length; t++) {
            Vector3d n = normal(t);
            for (int axis = 1; axis < Chart.AXES; axis++) {
                if (Chart.towards(axis, n.x, n.y, n.z) > Chart.towards(best[t], n.x, n.y, n.z)) {
                    best[t] = axis;
                }
            }
        }
        return best;
    }

    /** A triangle with two or three neighbors of another axis takes theirs, if it can be seen along it. */
    private int[] smoothed() {
        int[] result = axes.clone();
        for (int t = 0; t < result.length; t++) {
            int a = axis(neighbors[3 * t]);
            int b = axis(neighbors[3 * t + 1]);
            int c = axis(neighbors[3 * t + 2]);
            int most = a == b || a == c ? a : b == c ? b : -1;
            if (most >= 0 && most != axes[t]) {
                Vector3d n = normal(t);
                result[t] = Chart.towards(most, n.x, n.y, n.z) > FLATTEST ? most : axes[t];
            }
        }
        return result;
    }

    private int axis(int triangle) {
        return triangle < 0 ? -1 : axes[triangle];
    }

    private List<Chart> cut() {
        double samples = Math.sqrt(SAMPLES_A_TRIANGLE * (double) surface.triangleCount() / surface.area());
        List<Chart> done = new ArrayList<>();
        boolean[] open = new boolean[surface.triangleCount()];
        Arrays.fill(open, true);
        for (boolean any = true; any; ) {
            any = false;
            for (Chart whole : pieces(open.clone())) {
                Chart.Split split = whole.split(surface, samples);
                split.chart().triangles().forEach(t -> open[t] = false);
                any |= !split.left().isEmpty();
                done.add(split.chart());
            }
        }
        return done;
    }

    /** The open triangles of one axis that hang together. */
    private List<Chart> pieces(boolean[] open) {
        List<Chart> pieces = new ArrayList<>();
        for (int start = 0; start < open.length; start++) {
            if (open[start]) {
                pieces.add(piece(start, open));
            }
        }
        return pieces;
    }

    private Chart piece(int start, boolean[] open) {
        List<Integer> triangles = new ArrayList<>();
        Deque<Integer> front = new ArrayDeque<>(List.of(start));
        open[start] = false;
        while (!front.isEmpty()) {
            int t = front.remove();
            triangles.add(t);
            for (int i = 3 * t; i < 3 * t + 3; i++) {
                int next = neighbors[i];
                if (next >= 0 && open[next] && axes[next] == axes[start]) {
                    open[next] = false;
                    front.add(next);
                }
            }
        }
        return new Chart(axes[start], triangles);
    }
}
