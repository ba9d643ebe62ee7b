package org.svdmv.geometry.stereo;

import org.svdmv.camera.Camera;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.View;

/**
 * A view in gray, in square blocks of its pixels.
 *
 * @param camera of the blocks
 * @param gray 0 to 255, the mean over a block, row by row; NaN unless all of the block is object
 */
record Picture(Camera camera, float[] gray) {

    /** The view in at most {@code most} blocks along a side, or in more that are as high or as wide as it. */
    static Picture of(View view, int most) {
        Intrinsics k = view.camera().intrinsics();
        int block = Math.min((Math.max(k.width(), k.height()) + most - 1) / most, Math.min(k.width(), k.height()));
        int width = k.width() / block;
        int height = k.height() / block;
        float[] gray = new float[width * height];
        int[] rgb = new int[block * block];
        int[] mask = new int[block * block];
        for (int i = 0; i < gray.length; i++) {
            int x = i % width * block;
            int y = i / width * block;
            view.image().getRGB(x, y, block, block, rgb, 0, block);
            view.mask().getRaster().getSamples(x, y, block, block, 0, mask);
            gray[i] = isObject(mask) ? gray(rgb) : Float.NaN;
        }
        Intrinsics blocks =
                new Intrinsics(width, height, k.fx() / block, k.fy() / block, k.cx() / block, k.cy() / block);
        return new Picture(new Camera(blocks, view.camera().pose()), gray);
    }

    private static float gray(int[] rgb) {
        double sum = 0;
        for (int color : rgb) {
            sum += 0.299 * (color >> 16 & 255) + 0.587 * (color >> 8 & 255) + 0.114 * (color & 255);
        }
        return (float) (sum / rgb.length);
    }

    private static boolean isObject(int[] mask) {
        for (int sample : mask) {
            if (sample < View.OBJECT) {
                return false;
            }
        }
        return true;
    }

    int width() {
        return camera.intrinsics().width();
    }

    int height() {
        return camera.intrinsics().height();
    }

    /** Bilinear between the centers of pixels; NaN unless the four around are object. */
    double at(double u, double v) {
        double left = u - 0.5;
        double top = v - 0.5;
        int x = (int) left;
        int y = (int) top;
        int width = width();
        if (!(left >= 0 && top >= 0 && x + 1 < width && y + 1 < height())) {
            return Double.NaN;
        }
        double right = left - x;
        int at = y * width + x;
        double upper = gray[at] + (gray[at + 1] - gray[at]) * right;
        double lower = gray[at + width] + (gray[at + width + 1] - gray[at + width]) * right;
        return upper + (lower - upper) * (top - y);
    }
}
