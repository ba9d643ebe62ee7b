package org.svdmv.geometry.surface;

import java.util.Arrays;

/**
 * What a triangulation is as a surface.
 *
 * @param borderEdges edges of one triangle only
 * @param wrongEdges edges of more than two triangles, or of two that turn opposite ways
 * @param pinchedVertices vertices whose triangles form more than one fan
 * @param components pieces that hang together
 */
public record Manifold(
        int vertices, int edges, int triangles, int borderEdges, int wrongEdges, int pinchedVertices, int components) {

    public static Manifold of(Triangulation surface) {
        long[] halfEdges = halfEdges(surface);
        int edges = 0;
        int border = 0;
        int wrong = 0;
        for (int i = 0, end; i < halfEdges.length; i = end) {
            end = i + 1;
            while (end < halfEdges.length && halfEdges[end] >> 1 == halfEdges[i] >> 1) {
                end++;
            }
            edges++;
            border += end - i == 1 ? 1 : 0;
            wrong += end - i > 2 || end - i == 2 && halfEdges[i] == halfEdges[i + 1] ? 1 : 0;
        }
        Components components = Components.of(surface);
        return new Manifold(
                surface.vertexCount(),
                edges,
                surface.triangleCount(),
                border,
                wrong,
                pinched(surface),
                components.count());
    }

    /** Whether every edge has two triangles that turn the same way, and every vertex one fan: a solid's surface. */
    public boolean isClosed() {
        return triangles > 0 && borderEdges == 0 && wrongEdges == 0 && pinchedVertices == 0;
    }

    /** {@code V - E + F}: 2 for each piece, less 2 for each handle. */
    public int eulerCharacteristic() {
        return vertices - edges + triangles;
    }

    /** Sorted: the lesser vertex, the greater one, and in the last bit whether the triangle runs from the greater to the lesser. */
    private static long[] halfEdges(Triangulation surface) {
        int[] corners = surface.triangles();
        long[] result = new long[corners.length];
        for (int i = 0; i < corners.length; i++) {
            int a = corners[i];
            int b = corners[Fans.next(i)];
            result[i] = (long) Math.min(a, b) << 32 | (long) Math.max(a, b) << 1 | (a > b ? 1 : 0);
        }
        Arrays.sort(result);
        return result;
    }

    private static int pinched(Triangulation surface) {
        Fans fans = Fans.of(surface);
        int count = 0;
        for (int v = 0; v < surface.vertexCount(); v++) {
            int[] corners = Arrays.copyOfRange(fans.corners(), fans.start()[v], fans.start()[v + 1]);
            count += corners.length > 0 && !isOneFan(surface.triangles(), corners) ? 1 : 0;
        }
        return count;
    }

    /** Whether all corners at a vertex can be reached from the first one over edges. */
    private static boolean isOneFan(int[] of, int[] corners) {
        int reached = 1;
        for (int i = 0; i < reached; i++) {
            for (int j = reached; j < corners.length; j++) {
                if (touch(of, corners[i], corners[j])) {
                    int corner = corners[j];
                    corners[j] = corners[reached];
                    corners[reached++] = corner;
                }
            }
        }
        return reached == corners.length;
    }

    private static boolean touch(int[] of, int corner, int other) {
        return of[Fans.next(corner)] == of[Fans.previous(other)] || of[Fans.previous(corner)] == of[Fans.next(other)];
    }
}
