package org.svdmv.viewer.app;

/**
 * Of a framebuffer, in pixels.
 *
 * @param scale of the screen: 2 where pixels are half as large as usual
 */
record Size(int width, int height, double scale) {
    Size {
        width = Math.max(1, width);
        height = Math.max(1, height);
    }
}
