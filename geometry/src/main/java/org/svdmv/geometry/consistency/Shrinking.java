package org.svdmv.geometry.consistency;

import java.util.function.IntToDoubleFunction;

/** A picture made smaller: each pixel is the mean of the source's pixels whose corners lie in it. */
record Shrinking(int sourceWidth, int sourceHeight, int width, int height) {
    float[] means(IntToDoubleFunction source) {
        float[] result = new float[width * height];
        for (int y = 0; y < height; y++) {
            int top = first(y, height, sourceHeight);
            int bottom = Math.max(top + 1, first(y + 1, height, sourceHeight));
            for (int x = 0; x < width; x++) {
                int left = first(x, width, sourceWidth);
                int right = Math.max(left + 1, first(x + 1, width, sourceWidth));
                result[y * width + x] = mean(source, left, top, right, bottom);
            }
        }
        return result;
    }

    private float mean(IntToDoubleFunction source, int left, int top, int right, int bottom) {
        double sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                sum += source.applyAsDouble(y * sourceWidth + x);
            }
        }
        return (float) (sum / ((right - left) * (bottom - top)));
    }

    private static int first(int at, int size, int sourceSize) {
        return (int) ((long) at * sourceSize / size);
    }
}
