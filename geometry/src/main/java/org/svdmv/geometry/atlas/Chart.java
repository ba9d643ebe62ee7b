package org.svdmv.geometry.atlas;

import java.util.ArrayList;
import java.util.List;
import org.svdmv.geometry.surface.Triangulation;

/**
 * Triangles that hang together and do not cover each other when they are seen along an axis.
 *
 * @param axis 0 to 5: seen from +x, -x, +y, -y, +z, -z
 * @param triangles their numbers
 */
record Chart(int axis, List<Integer> triangles) {
    static final int AXES = 6;

    Chart {
        triangles = List.copyOf(triangles);
    }

    /** Right and down in the picture of what is seen along an axis; the sides are not mirrored. */
    static double across(int axis, double x, double y, double z) {
        return switch (axis) {
            case 0 -> y;
            case 1 -> -y;
            case 2 -> -x;
            default -> x;
        };
    }

    static double down(int axis, double x, double y, double z) {
        return switch (axis) {
            case 4 -> -y;
            case 5 -> y;
            default -> -z;
        };
    }

    /** How much a unit vector points to who looks along the axis. */
    static double towards(int axis, double x, double y, double z) {
        double component = axis / 2 == 0 ? x : axis / 2 == 1 ? y : z;
        return axis % 2 == 0 ? component : -component;
    }

    /** Across, down of a corner. */
    double[] flat(Triangulation surface, int corner) {
        int at = 3 * surface.triangles()[corner];
        double[] p = surface.positions();
        return new double[] {across(axis, p[at], p[at + 1], p[at + 2]), down(axis, p[at], p[at + 1], p[at + 2])};
    }

    /** Least across, least down, greatest across, greatest down. */
    double[] box(Triangulation surface) {
        double[] box = {
            Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY
        };
        for (int t : triangles) {
            for (int corner = 3 * t; corner < 3 * t + 3; corner++) {
                double[] flat = flat(surface, corner);
                for (int i = 0; i < 2; i++) {
                    box[i] = Math.min(box[i], flat[i]);
                    box[i + 2] = Math.max(box[i + 2], flat[i]);
                }
            }
        }
        return box;
    }

    /** This chart without the triangles that fall on earlier ones at this many samples a length, and those, which need charts anew. */
    Split split(Triangulation surface, double samples) {
        double[] box = box(surface);
        int width = (int) Math.ceil((box[2] - box[0]) * samples) + 1;
        int height = (int) Math.ceil((box[3] - box[1]) * samples) + 1;
        boolean[] taken = new boolean[width * height];
        List<Integer> kept = new ArrayList<>();
        List<Integer> left = new ArrayList<>();
        for (int t : triangles) {
            FlatTriangle flat = FlatTriangle.of(this, surface, t, box[0], box[1], samples);
            int[] cells = flat.cells(width, height);
            boolean free = true;
            for (int cell : cells) {
                free &= !taken[cell];
            }
            (free ? kept : left).add(t);
            for (int i = 0; i < cells.length && free; i++) {
                taken[cells[i]] = true;
            }
        }
        return new Split(new Chart(axis, kept), left);
    }

    record Split(Chart chart, List<Integer> left) {}
}
