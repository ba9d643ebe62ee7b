package org.svdmv.geometry.consistency;

/**
 * What one camera sees of the space that all silhouettes allow.
 *
 * @param near depth where a pixel's ray first enters that space, row by row; 0 where it never does
 * @param far depth where the ray leaves it again for the first time; 0 where it never enters
 * @param shown pixels of the mask whose ray meets it
 * @param vetoes pixels of the mask that are lost because of one other view alone, by that view
 */
record HullView(float[] near, float[] far, int shown, int[] vetoes) {
    /** Of silhouettes that bound nothing. */
    static HullView nothing(WorkingView view) {
        int pixels = view.mask().length;
        return new HullView(new float[pixels], new float[pixels], 0, new int[0]);
    }

    int vetoes(int view) {
        return vetoes.length == 0 ? 0 : vetoes[view];
    }

    boolean shows(int pixel) {
        return near[pixel] > 0;
    }

    /** The surface lies in the near half of what the silhouettes allow: what is farther is taken to be hidden. */
    double middle(int pixel) {
        return 0.5 * (near[pixel] + far[pixel]);
    }
}
