package org.svdmv.geometry.surface;

import java.util.Arrays;

/**
 * The pieces of a triangulation that hang together by vertices.
 *
 * @param count how many there are
 * @param ofTriangle the number of each triangle's piece, in the order of their first triangles
 */
record Components(int count, int[] ofTriangle) {
    static Components of(Triangulation surface) {
        int[] parent = new int[surface.vertexCount()];
        Arrays.setAll(parent, i -> i);
        int[] corners = surface.triangles();
        for (int i = 0; i < corners.length; i += 3) {
            join(parent, corners[i], corners[i + 1]);
            join(parent, corners[i], corners[i + 2]);
        }
        int[] number = new int[parent.length];
        Arrays.fill(number, -1);
        int[] ofTriangle = new int[surface.triangleCount()];
        int count = 0;
        for (int t = 0; t < ofTriangle.length; t++) {
            int root = root(parent, corners[3 * t]);
            if (number[root] < 0) {
                number[root] = count++;
            }
            ofTriangle[t] = number[root];
        }
        return new Components(count, ofTriangle);
    }

    private static void join(int[] parent, int a, int b) {
        int x = root(parent, a);
        int y = root(parent, b);
        parent[Math.max(x, y)] = Math.min(x, y);
    }

    private static int root(int[] parent, int i) {
        int at = i;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /** The pieces that hold at least this share of what the largest holds; hollows, whose volume is negative, are filled. */
    static Triangulation largest(Triangulation surface, double leastShare) {
        Components components = of(surface);
        double[] volumes = new double[components.count];
        for (int t = 0; t < components.ofTriangle.length; t++) {
            volumes[components.ofTriangle[t]] += surface.volumeOf(t);
        }
        double least = leastShare * Arrays.stream(volumes).max().orElse(0);
        int[] kept = new int[surface.triangles().length];
        int length = 0;
        for (int t = 0; t < components.ofTriangle.length; t++) {
            double volume = volumes[components.ofTriangle[t]];
            if (volume > 0 && volume >= least) {
                System.arraycopy(surface.triangles(), 3 * t, kept, length, 3);
                length += 3;
            }
        }
        return new Triangulation(surface.positions(), Arrays.copyOf(kept, length)).compact();
    }
}
