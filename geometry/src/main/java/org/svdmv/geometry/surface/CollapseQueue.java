package org.svdmv.geometry.surface;

import java.util.Arrays;

/** Edges by cost, the cheapest first; edges of one cost by their vertices, so that the order does not depend on the way they came. */
final class CollapseQueue {
    private double[] cost = new double[1 << 12];
    private int[] from = new int[1 << 12];
    private int[] to = new int[1 << 12];
    private int[] stamp = new int[1 << 12];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    double leastCost() {
        return cost[0];
    }

    int leastFrom() {
        return from[0];
    }

    int leastTo() {
        return to[0];
    }

    int leastStamp() {
        return stamp[0];
    }

    void add(double edgeCost, int edgeFrom, int edgeTo, int edgeStamp) {
        if (size == cost.length) {
            cost = Arrays.copyOf(cost, 2 * size);
            from = Arrays.copyOf(from, 2 * size);
            to = Arrays.copyOf(to, 2 * size);
            stamp = Arrays.copyOf(stamp, 2 * size);
        }
        int hole = size++;
        while (hole > 0 && isBefore(edgeCost, edgeFrom, edgeTo, (hole - 1) / 2)) {
            move((hole - 1) / 2, hole);
            hole = (hole - 1) / 2;
        }
        set(hole, edgeCost, edgeFrom, edgeTo, edgeStamp);
    }

    void removeLeast() {
        size--;
        double c = cost[size];
        int f = from[size];
        int t = to[size];
        int s = stamp[size];
        int hole = 0;
        for (int child = 1; child < size; child = 2 * hole + 1) {
            if (child + 1 < size && isBefore(cost[child + 1], from[child + 1], to[child + 1], child)) {
                child++;
            }
            if (isBefore(c, f, t, child)) {
                break;
            }
            move(child, hole);
            hole = child;
        }
        set(hole, c, f, t, s);
    }

    private boolean isBefore(double c, int f, int t, int other) {
        if (c != cost[other]) {
            return c < cost[other];
        }
        return f != from[other] ? f < from[other] : t < to[other];
    }

    private void move(int source, int target) {
        set(target, cost[source], from[source], to[source], stamp[source]);
    }

    private void set(int i, double c, int f, int t, int s) {
        cost[i] = c;
        from[i] = f;
        to[i] = t;
        stamp[i] = s;
    }
}
