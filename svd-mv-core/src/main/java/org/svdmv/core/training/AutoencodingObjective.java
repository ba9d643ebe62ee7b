package org.svdmv.core.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Set;
import org.svdmv.core.kernel.Kernels;
import org.svdmv.core.kernel.Precision;

/**
 * Pictures through encoder and decoder (Kingma and Welling, arXiv 1312.6114).
 * <pre>
 *   [m, l] = encoder(x)     z = m + exp(l / 2) noise     y = decoder(z)
 *   loss   = |y - x| + edgeWeight |d(y - x)| + klWeight (m^2 + exp(l) - 1 - l) / 2
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
    public Set<Networks.Role> learners() {
        return Set.of(Networks.Role.ENCODER, Networks.Role.DECODER);
    }

    @Override
    public NDArray loss(int step) {
        Draws draws = Draws.of(recipe.seed(), stageIndex, step);
        NDArray x = Pictures.tensor(manager, pixels(step, draws), recipe.imageSize());
        return loss(x, draws);
    }

    private byte[] pixels(int step, Draws draws) {
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

    private NDArray loss(NDArray x, Draws draws) {
        Precision precision = stage.optimization().precision();
        int channels = recipe.encoder().latentChannels();
        NDArray moments = Kernels.cast(networks.encoder().moments(Kernels.cast(x, precision)), Precision.F32);
        NDArray mean = moments.get(":,:{}", channels);
        NDArray logVariance = moments.get(":,{}:", channels).clip(-20, 10);
        NDArray noise = draws.noise(manager, mean.getShape());
        NDArray z = mean.add(logVariance.mul(0.5f).exp().mul(noise));
        NDArray y = Kernels.cast(networks.decoder().decode(Kernels.cast(z, precision), 1), Precision.F32);
        NDArray error = y.sub(x);
        NDArray divergence = mean.square()
                .add(logVariance.exp())
                .sub(logVariance)
                .sub(1)
                .mean()
                .mul(0.5f);
        return error.abs()
                .mean()
                .add(edges(error).mul((float) stage.edgeWeight()))
                .add(divergence.mul((float) stage.klWeight()));
    }

    private static NDArray edges(NDArray error) {
        NDArray vertical = error.get(":,:,1:,:").sub(error.get(":,:,:-1,:"));
        NDArray horizontal = error.get(":,:,:,1:").sub(error.get(":,:,:,:-1"));
        return vertical.abs().mean().add(horizontal.abs().mean());
    }
}
