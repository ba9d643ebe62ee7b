package org.svdmv.geometry.surface;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The triangles of a cube for each of the 256 ways in which its corners are inside or outside (Lorensen and Cline 1987), made from two
 * rules instead of copied from a table:
 *
 * <p>On a face, each run of inside corners is cut off by a segment from where the border of the face, counter-clockwise seen from
 * outside of the cube, enters the run to where it leaves it: two inside corners across from each other stay apart. The rule knows
 * the face alone, so both cubes at it agree, in opposite directions. Every crossed edge ends one segment and begins another, so the
 * segments close to loops, and the cubes' loops to a surface without border.
 *
 * <p>A loop is cut into triangles by diagonals between edges that no face has in common. A diagonal lies in its own cube only, so
 * that every edge of the surface has exactly two triangles; and the four cubes at a crossed edge close one fan around its vertex.
 * So the surface is a manifold.
 *
 * <p>Corner c is at x = c &amp; 1, y = c &gt;&gt; 1 &amp; 1, z = c &gt;&gt; 2; edge e runs along axis e / 4.
 */
final class CubeCases {
    private static final int CASES = 256;
    /** The lower corner of each of the 12 edges; the upper one is {@code 1 << e / 4} more. */
    static final int[] LOWER = {0, 2, 4, 6, 0, 1, 4, 5, 0, 1, 2, 3};

    /** Three edges a triangle. */
    private final int[][] triangles = new int[CASES][];

    CubeCases() {
        for (int inside = 0; inside < CASES; inside++) {
            triangles[inside] = triangles(inside);
        }
    }

    /** @param inside bit c is set if corner c is inside */
    int[] of(int inside) {
        return triangles[inside];
    }

    private static int[] triangles(int inside) {
        int[] next = next(inside);
        List<Integer> corners = new ArrayList<>();
        for (int start = 0; start < next.length; start++) {
            List<Integer> loop = new ArrayList<>();
            for (int e = start; next[e] >= 0; ) {
                loop.add(e);
                int following = next[e];
                next[e] = -1;
                e = following;
            }
            if (!loop.isEmpty() && !cut(loop, 0, loop.size() - 1, corners)) {
                throw new IllegalStateException("no diagonals for case " + inside);
            }
        }
        return corners.stream().mapToInt(i -> i).toArray();
    }

    /** Which crossed edge follows each; -1 after edges that are not crossed. */
    private static int[] next(int inside) {
        int[] next = new int[LOWER.length];
        Arrays.fill(next, -1);
        for (int axis = 0; axis < 3; axis++) {
            for (int side = 0; side < 2; side++) {
                int[] ring = ring(axis, side);
                for (int i = 0; i < 4; i++) {
                    if (isIn(inside, ring[i]) && !isIn(inside, ring[(i + 3) % 4])) {
                        int last = i;
                        while (isIn(inside, ring[(last + 1) % 4])) {
                            last++;
                        }
                        next[edge(ring[(i + 3) % 4], ring[i])] = edge(ring[last % 4], ring[(last + 1) % 4]);
                    }
                }
            }
        }
        return next;
    }

    private static boolean isIn(int inside, int corner) {
        return (inside >> corner & 1) == 1;
    }

    /** The corners of a face, counter-clockwise seen from outside. */
    private static int[] ring(int axis, int side) {
        int base = side << axis;
        int b = 1 << (axis + 1) % 3;
        int c = 1 << (axis + 2) % 3;
        return side == 1
                ? new int[] {base, base + b, base + b + c, base + c}
                : new int[] {base, base + c, base + b + c, base + b};
    }

    private static int edge(int corner, int other) {
        int axis = Integer.numberOfTrailingZeros(corner ^ other);
        int lower = Math.min(corner, other);
        for (int e = 4 * axis; e < 4 * axis + 4; e++) {
            if (LOWER[e] == lower) {
                return e;
            }
        }
        throw new IllegalArgumentException("no edge from corner " + corner + " to " + other);
    }

    /** Adds the triangles of the part of a loop from {@code first} to {@code last}; false, and none added, if it cannot be cut. */
    private static boolean cut(List<Integer> loop, int first, int last, List<Integer> corners) {
        if (last - first < 2) {
            return true;
        }
        int before = corners.size();
        for (int k = first + 1; k < last; k++) {
            boolean clear = (k == first + 1 || !onOneFace(loop.get(first), loop.get(k)))
                    && (k == last - 1 || !onOneFace(loop.get(k), loop.get(last)));
            if (clear && cut(loop, first, k, corners) && cut(loop, k, last, corners)) {
                corners.addAll(List.of(loop.get(first), loop.get(k), loop.get(last)));
                return true;
            }
            corners.subList(before, corners.size()).clear();
        }
        return false;
    }

    private static boolean onOneFace(int e, int f) {
        int[] corners = {LOWER[e], LOWER[e] + (1 << e / 4), LOWER[f], LOWER[f] + (1 << f / 4)};
        for (int axis = 0; axis < 3; axis++) {
            int on = 0;
            for (int corner : corners) {
                on += corner >> axis & 1;
            }
            if (on == 0 || on == 4) {
                return true;
            }
        }
        return false;
    }
}
