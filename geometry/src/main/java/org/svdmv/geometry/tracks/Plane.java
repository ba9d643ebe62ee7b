package org.svdmv.geometry.tracks;

import java.util.stream.IntStream;

/** One number for each pixel, row by row; nobody else writes to them. */
record Plane(int width, int height, float[] values) {
    private static final double KERNEL_SIGMAS = 3;

    float at(int x, int y) {
        return values[y * width + x];
    }

    Plane times(Plane other) {
        float[] product = new float[values.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = values[i] * other.values[i];
        }
        return new Plane(width, height, product);
    }

    Plane plus(Plane other) {
        float[] sum = new float[values.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = values[i] + other.values[i];
        }
        return new Plane(width, height, sum);
    }

    /** Convolved with a Gaussian, borders repeated. */
    Plane blurred(double sigma) {
        float[] kernel = kernel(sigma);
        return transposedRowsBlurred(kernel).transposedRowsBlurred(kernel);
    }

    /** The mean of each 2 x 2 pixels; an odd last row or column is left out. */
    Plane halved() {
        Plane half = new Plane(width / 2, height / 2, new float[width / 2 * (height / 2)]);
        for (int y = 0; y < half.height; y++) {
            for (int x = 0; x < half.width; x++) {
                half.values[y * half.width + x] =
                        (at(2 * x, 2 * y) + at(2 * x + 1, 2 * y) + at(2 * x, 2 * y + 1) + at(2 * x + 1, 2 * y + 1)) / 4;
            }
        }
        return half;
    }

    private Plane transposedRowsBlurred(float[] kernel) {
        float[] result = new float[values.length];
        int half = kernel.length / 2;
        float[] padded = new float[width + 2 * half];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < padded.length; x++) {
                padded[x] = at(Math.max(0, Math.min(width - 1, x - half)), y);
            }
            for (int x = 0; x < width; x++) {
                float sum = 0;
                for (int k = 0; k < kernel.length; k++) {
                    sum += kernel[k] * padded[x + k];
                }
                result[x * height + y] = sum;
            }
        }
        return new Plane(height, width, result);
    }

    private static float[] kernel(double sigma) {
        int half = (int) Math.ceil(KERNEL_SIGMAS * sigma);
        double[] weights = IntStream.rangeClosed(-half, half)
                .mapToDouble(i -> Math.exp(-i * i / (2 * sigma * sigma)))
                .toArray();
        double sum =
                IntStream.range(0, weights.length).mapToDouble(i -> weights[i]).sum();
        float[] kernel = new float[weights.length];
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] = (float) (weights[i] / sum);
        }
        return kernel;
    }
}
