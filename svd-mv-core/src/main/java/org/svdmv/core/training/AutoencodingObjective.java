package org.svdmv.core.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
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

    /** A view of an orbit, changed. */
    private record Picture(int orbit, Augmentation augmentation, int view) {}

    @Override
    public Set<PartName> learners() {
        return Set.of(PartName.DECODER);
    }

    @Override
    public List<Supplier<NDArray>> loss(int step, int shares) {
        Draws draws = Draws.of(recipe.seed(), stageIndex, step);
        int batch = stage.optimization().batch();
        List<Picture> pictures = IntStream.range(0, batch)
                .mapToObj(i -> new Picture(
                        sampling.orbit((long) step * batch + i),
                        new Augmentation(draws.below(Augmentation.COUNT)),
                        draws.below(recipe.frames())))
                .toList();
        return Objective.shares(pictures, shares, this::loss);
    }

    private NDArray loss(List<Picture> pictures) {
        Precision precision = stage.optimization().precision();
        NDArray x = RgbTensor.of(manager, pixels(pictures), recipe.imageSize(), recipe.imageSize());
        NDArray latents = networks.encoder(precision).mode(x);
        NDArray error = Kernels.cast(networks.decoder(precision).decode(latents, 1), Precision.F32)
                .sub(x);
        return error.abs()
                .mean()
                .add(error.square().mean().mul((float) stage.squareWeight()))
                .add(edges(error).mul((float) stage.edgeWeight()));
    }

    private byte[] pixels(List<Picture> pictures) {
        int size = recipe.imageSize();
        byte[] pixels = new byte[pictures.size() * size * size * 3];
        int offset = 0;
        for (Picture p : pictures) {
            byte[] orbit = orbits.orbit(p.orbit()).pixels();
            p.augmentation().apply(orbit, recipe.frames(), size, p.view(), pixels, offset);
            offset += size * size * 3;
        }
        return pixels;
    }

    private static NDArray edges(NDArray error) {
        NDArray vertical = error.get(":,:,1:,:").sub(error.get(":,:,:-1,:"));
        NDArray horizontal = error.get(":,:,:,1:").sub(error.get(":,:,:,:-1"));
        return vertical.abs().mean().add(horizontal.abs().mean());
    }
}
