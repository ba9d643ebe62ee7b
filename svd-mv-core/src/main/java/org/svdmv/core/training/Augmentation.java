package org.svdmv.core.training;

/**
 * A change of an orbit that gives another possible orbit: one of the 6 orders of the color channels, and the mirror image. In the mirror,
 * the view at azimuth a is what was the view at -a, flipped.
 *
 * @param code {@code 2 * order + mirrored}, 0 changes nothing
 */
record Augmentation(int code) {
    static final int COUNT = 12;
    private static final int[][] ORDERS = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};

    /** The view that takes the place of view {@code k} of {@code frames}, the input view being the last one. */
    int viewAt(int k, int frames) {
        return code % 2 == 0 || k == frames - 1 ? k : frames - 2 - k;
    }

    /** Writes the changed view k of square pictures. */
    void apply(byte[] orbit, int frames, int size, int k, byte[] target, int offset) {
        int source = viewAt(k, frames) * size * size * 3;
        int[] order = ORDERS[code / 2];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                int from = source + 3 * (y * size + (code % 2 == 0 ? x : size - 1 - x));
                int to = offset + 3 * (y * size + x);
                target[to] = orbit[from + order[0]];
                target[to + 1] = orbit[from + order[1]];
                target[to + 2] = orbit[from + order[2]];
            }
        }
    }
}
