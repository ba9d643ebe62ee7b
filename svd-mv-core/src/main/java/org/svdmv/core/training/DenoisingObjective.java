package org.svdmv.core.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.svdmv.core.kernel.Precision;
import org.svdmv.core.model.Embedding;
import org.svdmv.core.sampling.Preconditioning;

/**
 * Denoising score matching (Karras et al., arXiv 2206.00364, eq. 8) with the weight 1 / c_out^2, which makes all noise levels count the
 * same at the start.
 * <pre>
 *   x    = x0 + sigma n,   ln(sigma) ~ N(P_mean, P_std^2), one for all views of an orbit
 *   loss = |F([c_in x, c], c_noise, e, v) - (x0 - c_skip x) / c_out|^2
 * </pre>
 * c is the input view's latent (not scaled), e its image embedding, v the conditioning vector; c and e are zero for the share of samples
 * whose conditioning is dropped (classifier-free guidance, arXiv 2207.12598).
 */
record DenoisingObjective(
        Recipe recipe,
        int stageIndex,
        Stage.Denoising stage,
        Networks networks,
        OrbitSource orbits,
        Latents latents,
        double latentScale,
        Sampling sampling,
        NDManager manager)
        implements Objective {
    private static final Preconditioning PRECONDITIONING = new Preconditioning.Velocity();

    /** What a step learns from: clean latents [B*T,...], input views [B,...] as latents and pictures, angles [B*T]. */
    private record Batch(NDArray clean, NDArray condition, NDArray pictures, float[] polar, float[] azimuth) {}

    @Override
    public Set<Networks.Role> learners() {
        return Set.of(Networks.Role.UNET, Networks.Role.IMAGE_ENCODER);
    }

    @Override
    public NDArray loss(int step) {
        Draws draws = Draws.of(recipe.seed(), stageIndex, step);
        Batch batch = batch(step, draws);
        int count = stage.optimization().batch();
        double[] sigmas = IntStream.range(0, count)
                .mapToDouble(i -> Math.exp(stage.meanLogSigma() + stage.stdLogSigma() * draws.gaussian()))
                .toArray();
        float[] kept = new float[count];
        for (int i = 0; i < count; i++) {
            kept[i] = draws.uniform() < stage.dropout() ? 0 : 1;
        }
        return loss(
                batch,
                sigmas,
                manager.create(kept),
                draws.noise(manager, batch.clean().getShape()));
    }

    private NDArray loss(Batch batch, double[] sigmas, NDArray kept, NDArray noise) {
        Precision precision = stage.optimization().precision();
        NDArray x = batch.clean().add(noise.mul(perFrame(sigmas, s -> s)));
        NDArray condition = batch.condition().mul(kept.reshape(-1, 1, 1, 1)).repeat(0, stage.frames());
        NDArray input = x.mul(perFrame(sigmas, PRECONDITIONING::cIn)).concat(condition, 1);
        NDArray context =
                networks.imageEncoder(precision).apply(batch.pictures()).mul(kept.reshape(-1, 1));
        NDArray output = networks.unet(precision)
                .apply(input, perVideo(sigmas, PRECONDITIONING::cNoise), context, vector(batch), stage.frames());
        NDArray target = batch.clean()
                .sub(x.mul(perFrame(sigmas, PRECONDITIONING::cSkip)))
                .mul(perFrame(sigmas, s -> 1 / PRECONDITIONING.cOut(s)));
        return output.sub(target).square().mean();
    }

    private NDArray perVideo(double[] sigmas, DoubleUnaryOperator f) {
        float[] values = new float[sigmas.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) f.applyAsDouble(sigmas[i]);
        }
        return manager.create(values);
    }

    private NDArray perFrame(double[] sigmas, DoubleUnaryOperator f) {
        return perVideo(sigmas, f).repeat(0, stage.frames()).reshape(-1, 1, 1, 1);
    }

    private NDArray vector(Batch batch) {
        NDArray polar = manager.create(batch.polar());
        NDArray azimuth = manager.create(batch.azimuth());
        NDArray noise = manager.full(polar.getShape(), (float) recipe.conditioningNoise());
        return NDArrays.concat(
                new NDList(
                        Embedding.of(noise, recipe.vectorWidths().get(0)),
                        Embedding.of(polar, recipe.vectorWidths().get(1)),
                        Embedding.of(azimuth, recipe.vectorWidths().get(2))),
                1);
    }

    private Batch batch(int step, Draws draws) {
        int count = stage.optimization().batch();
        int frames = stage.frames();
        int size = recipe.imageSize();
        int reference = recipe.frames() - 1;
        NDList clean = new NDList();
        NDList condition = new NDList();
        byte[] pictures = new byte[count * size * size * 3];
        float[] polar = new float[count * frames];
        float[] azimuth = new float[count * frames];
        for (int i = 0; i < count; i++) {
            int index = sampling.orbit((long) step * count + i);
            Augmentation augmentation = new Augmentation(draws.below(Augmentation.COUNT));
            Orbit orbit = orbits.orbit(index);
            augmentation.apply(orbit.pixels(), recipe.frames(), size, reference, pictures, i * size * size * 3);
            int first = frames == recipe.frames() ? 0 : draws.below(recipe.frames() - frames + 1);
            NDArray all = latents.orbit(index, augmentation);
            clean.add(all.get("{}:{}", first, first + frames));
            condition.add(all.get("{}:{}", reference, reference + 1));
            for (int k = 0; k < frames; k++) {
                polar[i * frames + k] = (float) Math.toRadians(90 - orbit.elevationDegrees());
                azimuth[i * frames + k] = (float) (2 * Math.PI * ((first + k + 1) % recipe.frames()) / recipe.frames());
            }
        }
        return new Batch(
                Latents.stack(clean).mul((float) latentScale),
                Latents.stack(condition),
                Pictures.tensor(manager, pictures, size),
                polar,
                azimuth);
    }
}
