package org.svdmv.core.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import org.svdmv.core.kernel.Kernels;
import org.svdmv.core.kernel.RgbTensor;

/**
 * The directions in which patches of pictures differ most.
 *
 * @param side of a patch, pixels
 * @param mean of the patches, [side * side * 3], rows, columns, colors in [-1, 1]
 * @param directions orthonormal, largest deviation first, each [side * side * 3]
 * @param deviations standard deviation along each direction
 */
record PrincipalComponents(int side, float[] mean, float[][] directions, float[] deviations) {

    /** The first {@code count} of the views of the first {@code orbits} orbits, in all orders of their colors. */
    static PrincipalComponents of(
            NDManager manager, OrbitSource source, int orbits, int frames, int size, int side, int count) {
        try (NDScope scope = new NDScope()) {
            NDArray x = patches(manager, source, orbits, frames, size, side);
            long n = x.getShape().get(0);
            NDArray mean = x.mean(new int[] {0});
            NDArray centered = x.sub(mean);
            NDArray covariance = centered.transpose().matMul(centered).div(n);
            NDArray vectors = Kernels.eigenvectors(covariance);
            float[][] directions = new float[count][];
            float[] deviations = new float[count];
            for (int i = 0; i < count; i++) {
                NDArray v = vectors.get(":,{}", vectors.getShape().get(1) - 1 - i);
                directions[i] = v.toFloatArray();
                deviations[i] =
                        (float) Math.sqrt(covariance.matMul(v).mul(v).sum().getFloat());
            }
            return new PrincipalComponents(side, mean.toFloatArray(), directions, deviations);
        }
    }

    /** "(h y) (w x) c -> (h w) (y x c)" of one view of each orbit in each order of colors. */
    private static NDArray patches(NDManager manager, OrbitSource source, int orbits, int frames, int size, int side) {
        int bytes = size * size * 3;
        NDList patches = new NDList();
        for (int i = 0; i < orbits; i++) {
            byte[] orbit = source.orbit(i).pixels();
            byte[] view = new byte[bytes];
            new Augmentation(i % Augmentation.COUNT).apply(orbit, frames, size, i % frames, view, 0);
            int across = size / side;
            patches.add(RgbTensor.of(manager, view, size, size)
                    .reshape(new Shape(3, across, side, across, side))
                    .transpose(1, 3, 2, 4, 0)
                    .reshape(-1, side * side * 3));
        }
        return NDArrays.concat(patches, 0);
    }

    /** What direction i says of a pixel's color. */
    float weight(int i, int y, int x, int color) {
        return directions[i][(y * side + x) * 3 + color];
    }

    /** Where the mean patch lies along direction i. */
    float offset(int i) {
        double sum = 0;
        for (int k = 0; k < mean.length; k++) {
            sum += mean[k] * directions[i][k];
        }
        return (float) sum;
    }

    /** Mean over a patch of the color's part in direction i. */
    float average(int i, int color) {
        return average(directions[i], color);
    }

    /** Mean over the mean patch of a color. */
    float average(int color) {
        return average(mean, color);
    }

    private float average(float[] patch, int color) {
        double sum = 0;
        for (int k = color; k < patch.length; k += 3) {
            sum += patch[k];
        }
        return (float) (sum / (side * side));
    }

    /** What the component is multiplied by in the latent: deviations are brought half the way to each other, on a logarithmic scale. */
    float scale(int i) {
        return (float) (1 / Math.sqrt(deviations[i]));
    }
}
