package org.svdmv.core.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.svdmv.core.kernel.Kernels;
import org.svdmv.core.kernel.Scope;

/**
 * An encoder that is an affine map of patches, as one that holds principal components is, in the form of one convolution: the same latents
 * hundreds of times faster.
 *
 * @param weight {@code [z, 3, f, f]}
 * @param bias [z]
 */
record PatchMap(NDArray weight, NDArray bias) {
    /** Largest difference of latents, relative to the deviation of all; float16, to which latents are rounded, is off by a third of it. */
    private static final double TOLERANCE = 2e-2;

    /**
     * Reads the map off an encoder, one unit pixel in each patch of a few pictures.
     *
     * @param encoder {@code [N, 3, H, W] -> [N, z, H/f, W/f]}
     * @param examples pictures {@code [N, 3, H, W]} on which the map has to agree
     * @return empty if the encoder is no such map
     */
    static Optional<PatchMap> of(UnaryOperator<NDArray> encoder, NDArray examples) {
        NDManager manager = examples.getManager();
        long size = examples.getShape().get(2);
        NDArray wanted = encoder.apply(examples);
        long side = wanted.getShape().get(2);
        int factor = (int) (size / side);
        long pixels = 3L * factor * factor;
        long pictures = (pixels + side * side - 1) / (side * side);
        Shape probes = new Shape(pictures * side * side, pixels);
        NDArray unit = patches(manager.eye((int) probes.get(0)).get(":, :" + pixels), pictures, side, factor);
        NDArray zero = encoder.apply(manager.zeros(new Shape(1, 3, size, size)));
        NDArray rows = encoder.apply(unit).sub(zero).transpose(1, 0, 2, 3);
        long latents = zero.getShape().get(1);
        PatchMap map = new PatchMap(
                Kernels.clone(rows.reshape(latents, -1).get(":, :" + pixels)).reshape(latents, 3, factor, factor),
                zero.reshape(latents, -1).mean(new int[] {1}));
        NDArray error = map.apply(examples)
                .sub(wanted)
                .abs()
                .max()
                .div(wanted.square().mean().sqrt());
        return error.getFloat() < TOLERANCE ? Optional.of(map) : Optional.empty();
    }

    /** Patches [n, 3 f f] as pictures, side x side of them in each. */
    private static NDArray patches(NDArray rows, long pictures, long side, long f) {
        return rows.reshape(new Shape(pictures, side, side, 3, f, f))
                .transpose(0, 3, 1, 4, 2, 5)
                .reshape(pictures, 3, side * f, side * f);
    }

    /** {@code [N, 3, H, W] -> [N, z, H/f, W/f]} */
    NDArray apply(NDArray pictures) {
        int factor = (int) weight.getShape().get(2);
        return Scope.scoped(() -> Kernels.conv2d(pictures, weight, bias, factor, 0));
    }
}
