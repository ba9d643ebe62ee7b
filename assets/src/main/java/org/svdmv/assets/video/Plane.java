package org.svdmv.assets.video;

/** Samples of 0 to 255, row by row. */
record Plane(int width, int height, int[] samples) {
    Plane(int width, int height) {
        this(width, height, new int[width * height]);
    }

    int at(int x, int y) {
        return samples[y * width + x];
    }

    void set(int x, int y, int value) {
        samples[y * width + x] = Math.max(0, Math.min(255, value));
    }

    /** Larger, the last column and row repeated. */
    Plane extendedTo(int newWidth, int newHeight) {
        Plane result = new Plane(newWidth, newHeight);
        for (int y = 0; y < newHeight; y++) {
            for (int x = 0; x < newWidth; x++) {
                result.samples[y * newWidth + x] = at(Math.min(x, width - 1), Math.min(y, height - 1));
            }
        }
        return result;
    }
}
