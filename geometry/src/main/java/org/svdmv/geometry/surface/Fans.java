package org.svdmv.geometry.surface;

/**
 * Which triangles are at each vertex: those of vertex v are {@code corners[start[v]] .. corners[start[v + 1] - 1]}, each as the
 * number of its corner in the triangulation, three a triangle.
 */
public record Fans(int[] start, int[] corners) {
    public static Fans of(Triangulation surface) {
        int[] start = new int[surface.vertexCount() + 1];
        int[] of = surface.triangles();
        for (int v : of) {
            start[v + 1]++;
        }
        for (int v = 0; v + 1 < start.length; v++) {
            start[v + 1] += start[v];
        }
        int[] filled = start.clone();
        int[] corners = new int[of.length];
        for (int i = 0; i < of.length; i++) {
            corners[filled[of[i]]++] = i;
        }
        return new Fans(start, corners);
    }

    /** The corner after this one in its triangle. */
    public static int next(int corner) {
        return corner % 3 == 2 ? corner - 2 : corner + 1;
    }

    /** The corner before this one in its triangle. */
    public static int previous(int corner) {
        return corner % 3 == 0 ? corner + 2 : corner - 1;
    }
}
