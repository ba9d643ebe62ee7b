package org.svdmv.core.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.svdmv.core.kernel.Kernels;

/**
 * What CLIP sees of a picture: antialiased bicubic resize with aligned corners, then CLIP's mean and deviation (sgm,
 * encoders/modules.py, FrozenOpenCLIPImageEmbedder.preprocess; kornia's resize).
 *
 * <p>A picture larger by the factor f is first blurred by a Gaussian of deviation (f - 1)/2, over 2(f - 1) pixels, made odd.
 */
public final class ClipInput {
    private static final float[] MEAN = {0.48145466f, 0.4578275f, 0.40821073f};
    private static final float[] DEVIATION = {0.26862954f, 0.26130258f, 0.27577711f};

    private ClipInput() {}

    /** float32 {@code [B, 3, H, W]} in [-1, 1] {@code -> [B, 3, side, side]}, normalized. */
    public static NDArray of(NDArray image, int side) {
        NDArray x = blurred(blurred(image, side, true), side, false);
        x = Kernels.bicubic(x, side, side).add(1).div(2);
        NDManager manager = image.getManager();
        NDArray mean = manager.create(MEAN, new Shape(3, 1, 1));
        return x.sub(mean).div(manager.create(DEVIATION, new Shape(3, 1, 1)));
    }

    private static NDArray blurred(NDArray x, int side, boolean vertical) {
        double factor = (double) x.getShape().get(vertical ? 2 : 3) / side;
        double sigma = (factor - 1) / 2;
        int kernel = (int) Math.max(4 * sigma, 3);
        return sigma <= 0 ? x : Kernels.blur(x, kernel / 2, sigma, vertical);
    }
}
