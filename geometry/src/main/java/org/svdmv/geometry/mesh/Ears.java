package org.svdmv.geometry.mesh;

import java.util.ArrayList;
import java.util.List;
import org.joml.Vector2dc;

/** Triangles of a simple polygon by cutting off ears: corners that turn left and hold no other corner. O(n^3), for small outlines. */
final class Ears {
    private final List<? extends Vector2dc> outline;
    private final List<Integer> left = new ArrayList<>();
    private final List<int[]> triangles = new ArrayList<>();

    private Ears(List<? extends Vector2dc> outline) {
        this.outline = outline;
        for (int i = 0; i < outline.size(); i++) {
            left.add(i);
        }
    }

    /** @param outline counter-clockwise */
    static List<int[]> of(List<? extends Vector2dc> outline) {
        Ears ears = new Ears(outline);
        while (ears.left.size() > 2) {
            ears.cutOne();
        }
        return ears.triangles;
    }

    private void cutOne() {
        for (int i = 0; i < left.size(); i++) {
            int before = left.get((i + left.size() - 1) % left.size());
            int after = left.get((i + 1) % left.size());
            int tip = left.get(i);
            if (isEar(before, tip, after)) {
                triangles.add(new int[] {before, tip, after});
                left.remove(i);
                return;
            }
        }
        throw new IllegalArgumentException("cannot cut a polygon of " + outline.size()
                + " corners into triangles; need one that is counter-clockwise and does not cross itself");
    }

    private boolean isEar(int before, int tip, int after) {
        if (!(turn(before, tip, after) >= 0)) {
            return false;
        }
        return left.stream()
                .filter(p -> p != before && p != tip && p != after)
                .noneMatch(p -> turn(before, tip, p) >= 0 && turn(tip, after, p) >= 0 && turn(after, before, p) >= 0);
    }

    /** Twice the signed area of a triangle, positive when counter-clockwise. */
    private double turn(int a, int b, int c) {
        Vector2dc p = outline.get(a);
        Vector2dc q = outline.get(b);
        Vector2dc r = outline.get(c);
        return (q.x() - p.x()) * (r.y() - p.y()) - (q.y() - p.y()) * (r.x() - p.x());
    }
}
