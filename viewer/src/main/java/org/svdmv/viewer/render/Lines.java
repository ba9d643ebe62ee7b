package org.svdmv.viewer.render;

import java.util.Arrays;
import org.joml.Vector3dc;
import org.svdmv.geometry.mesh.Rgb;

/** Straight lines in the world: for each its ends, its color and its width in pixels of the finished picture. */
final class Lines {
    static final int NUMBERS = 10;

    private float[] numbers = new float[64 * NUMBERS];
    private int size;

    void add(Vector3dc from, Vector3dc to, Rgb color, double width) {
        if ((size + 1) * NUMBERS > numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * numbers.length);
        }
        int i = NUMBERS * size++;
        put(i, from.x(), from.y(), from.z());
        put(i + 3, to.x(), to.y(), to.z());
        put(i + 6, color.red(), color.green(), color.blue());
        numbers[i + 9] = (float) width;
    }

    private void put(int i, double a, double b, double c) {
        numbers[i] = (float) a;
        numbers[i + 1] = (float) b;
        numbers[i + 2] = (float) c;
    }

    float[] numbers() {
        return Arrays.copyOf(numbers, size * NUMBERS);
    }
}
