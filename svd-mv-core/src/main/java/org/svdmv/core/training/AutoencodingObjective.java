package org.svdmv.core.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Set;
import org.svdmv.core.checkpoint.PartName;
import org.svdmv.core.kernel.Kernels;
import org.svdmv.core.kernel.Precision;
import org.svdmv.core.kernel.RgbTensor;

/**
 * Pictures through encoder and decoder; the encoder is given, the decoder learns.
 * <pre>
 *   y    = decoder(encoder(x))
 *   loss = |y - x| + squareWeight (y - x)^2 + edgeWeight |d(y - x)|
 * </pre>
 * d are the differences of horizontal and vertical neighbors; each term is a mean over its elements.
 */
record AutoencodingObjective(
        Recipe recipe,
        int stageIndex,
        Stage.Autoencoding stage,
        Networks networks,
        OrbitSource orbits,
        Sampling sampling,
        NDManager manager)
        implements Objective {

    @Override
    public Set<PartName> learners() {
        return Set.of(PartName.DECODER);
    }

    @Override
    public NDArray loss(int step) {
        Precision precision = stage.optimization().precision();
        NDArray x = RgbTensor.of(manager, pixels(step), recipe.imageSize(), recipe.imageSize());
        NDArray latents = networks.encoder(precision).mode(x);
        NDArray error = Kernels.cast(networks.decoder(precision).decode(latents, 1), Precision.F32)
                .sub(x);
        return error.abs()
                .mean()
                .add(error.square().mean().mul((float) stage.squareWeight()))
                .add(edges(error).mul((float) stage.edgeWeight()));
    }

    private byte[] pixels(int step) {
        Draws draws = Draws.of(recipe.seed(), stageIndex, step);
        int batch = stage.optimization().batch();
        int size = recipe.imageSize();
        byte[] pixels = new byte[batch * size * size * 3];
        for (int i = 0; i < batch; i++) {
            byte[] orbit = orbits.orbit(sampling.orbit((long) step * batch + i)).pixels();
            new Augmentation(draws.below(Augmentation.COUNT))
                    .apply(orbit, recipe.frames(), size, draws.below(recipe.frames()), pixels, i * size * size * 3);
        }
        return pixels;
    }

    private static NDArray edges(NDArray error) {
        NDArray vertical = error.get(":,:,1:,:").sub(error.get(":,:,:-1,:"));
        NDArray horizontal = error.get(":,:,:,1:").sub(error.get(":,:,:,:-1"));
        return vertical.abs().mean().add(horizontal.abs().mean());
    }
}
