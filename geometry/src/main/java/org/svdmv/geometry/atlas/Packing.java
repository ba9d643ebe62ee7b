package org.svdmv.geometry.atlas;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.svdmv.geometry.surface.Triangulation;

/**
 * Charts side by side in a square, on shelves of falling height, at the largest scale at which all have room.
 *
 * @param scale texels a length of the world
 * @param left the first column of each chart's triangles
 * @param top the first row
 */
record Packing(double scale, int[] left, int[] top) {
    /** Texels around a chart that hold its border's colors. */
    static final int PADDING = 3;

    private static final int HALVINGS = 40;
    /** Texels along the side of a square of the surface's area. */
    private static final double LEAST_SIDE = 8;

    /** @param side of the square, in texels */
    static Packing of(List<Chart> charts, Triangulation surface, int side) {
        double[][] sizes = charts.stream().map(c -> size(c.box(surface))).toArray(double[][]::new);
        int[] order = IntStream.range(0, sizes.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> -sizes[i][1]).thenComparing(i -> i))
                .mapToInt(i -> i)
                .toArray();
        double least = 0;
        double most = side * Math.sqrt(Chart.AXES / surface.area());
        Packing best = new Packing(0, new int[0], new int[0]);
        for (int i = 0; i < HALVINGS; i++) {
            Packing packing = new Packing((least + most) / 2, new int[sizes.length], new int[sizes.length]);
            if (packing.place(sizes, order, side)) {
                best = packing;
                least = packing.scale;
            } else {
                most = packing.scale;
            }
        }
        if (best.left.length < sizes.length || best.scale * Math.sqrt(surface.area()) < LEAST_SIDE) {
            throw new IllegalArgumentException(
                    "need a larger texture for the " + sizes.length + " charts of the surface, got " + side + " x "
                            + side + " texels; fewer --faces make fewer charts");
        }
        return best;
    }

    /** False if they do not fit. */
    private boolean place(double[][] sizes, int[] order, int side) {
        int x = 0;
        int y = 0;
        int shelf = 0;
        for (int i : order) {
            int width = (int) Math.ceil(sizes[i][0] * scale) + 2 * PADDING;
            int height = (int) Math.ceil(sizes[i][1] * scale) + 2 * PADDING;
            if (x + width > side) {
                y += shelf;
                x = 0;
                shelf = 0;
            }
            left[i] = x + PADDING;
            top[i] = y + PADDING;
            x += width;
            shelf = Math.max(shelf, height);
            if (x > side || y + shelf > side) {
                return false;
            }
        }
        return true;
    }

    private static double[] size(double[] box) {
        return new double[] {box[2] - box[0], box[3] - box[1]};
    }
}
