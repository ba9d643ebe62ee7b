package org.svdmv.core.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import org.svdmv.core.checkpoint.PartName;
import org.svdmv.core.checkpoint.VectorCondition.Quantity;
import org.svdmv.core.kernel.Precision;
import org.svdmv.core.kernel.RgbTensor;
import org.svdmv.core.model.VideoUNet;
import org.svdmv.core.pipeline.Conditioner;
import org.svdmv.core.pipeline.Conditioning;
import org.svdmv.core.pipeline.SamplingPlan;

/**
 * Denoiser and image encoder by {@link ScoreMatching} on augmented orbits, ln(sigma) ~ N(P_mean, P_std^2).
 *
 * <p>The denoiser is told the input view (its latent, not scaled, and its image embedding) and the conditioning vector. The input view is
 * hidden from a share of the samples (classifier-free guidance, arXiv 2207.12598).
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

    /** Neighboring views of an orbit, changed. */
    private record Sample(int index, Orbit orbit, Augmentation augmentation, int first) {}

    @Override
    public Set<PartName> learners() {
        return stage.imageEncoderFrozen() ? Set.of(PartName.UNET) : Set.of(PartName.UNET, PartName.IMAGE_ENCODER);
    }

    @Override
    public NDArray loss(int step) {
        Draws draws = Draws.of(recipe.seed(), stageIndex, step);
        Sample[] samples = samples(step, draws);
        double[] sigmas = IntStream.range(0, samples.length)
                .mapToDouble(i -> Math.exp(stage.meanLogSigma() + stage.stdLogSigma() * draws.gaussian()))
                .toArray();
        float[] kept = new float[samples.length];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = draws.uniform() < stage.dropout() ? 0 : 1;
        }
        NDArray clean = clean(samples);
        NDArray noise = draws.noise(manager, clean.getShape());
        Conditioning told = conditioning(samples).masked(manager.create(kept));
        NDArray concat = told.concat().repeat(0, stage.frames());
        VideoUNet unet = networks.unet(stage.optimization().precision());
        return new ScoreMatching(SamplingPlan.of(recipe.sampling()).preconditioning())
                .loss(
                        clean,
                        noise,
                        sigmas,
                        (x, cNoise) ->
                                unet.apply(x.concat(concat, 1), cNoise, told.context(), told.vector(), stage.frames()));
    }

    private Sample[] samples(int step, Draws draws) {
        Sample[] samples = new Sample[stage.optimization().batch()];
        for (int i = 0; i < samples.length; i++) {
            int index = sampling.orbit((long) step * samples.length + i);
            Augmentation augmentation = new Augmentation(draws.below(Augmentation.COUNT));
            int first = wholeOrbits() ? 0 : draws.below(recipe.frames() - stage.frames() + 1);
            samples[i] = new Sample(index, orbits.orbit(index), augmentation, first);
        }
        return samples;
    }

    private boolean wholeOrbits() {
        return stage.frames() == recipe.frames();
    }

    private int reference() {
        return recipe.frames() - 1;
    }

    /** {@code [B*T, z, h, w]}, of unit mean square. */
    private NDArray clean(Sample[] samples) {
        NDList views = new NDList();
        for (Sample s : samples) {
            if (wholeOrbits()) {
                views.add(latents.orbit(s.index(), s.augmentation()));
            } else {
                for (int k = 0; k < stage.frames(); k++) {
                    views.add(latents.view(s.index(), s.augmentation(), s.first() + k));
                }
            }
        }
        return NDArrays.concat(views, 0).mul((float) latentScale);
    }

    private Conditioning conditioning(Sample[] samples) {
        Precision precision = stage.optimization().precision();
        return new Conditioning(
                networks.imageEncoder(precision).apply(pictures(samples)),
                inputLatents(samples),
                Conditioner.vector(manager, recipe.vector(), quantity -> numbers(quantity, samples)));
    }

    /** The input views, {@code [B, 3, H, W]}. */
    private NDArray pictures(Sample[] samples) {
        int size = recipe.imageSize();
        byte[] pixels = new byte[samples.length * size * size * 3];
        for (int i = 0; i < samples.length; i++) {
            samples[i]
                    .augmentation()
                    .apply(
                            samples[i].orbit().pixels(),
                            recipe.frames(),
                            size,
                            reference(),
                            pixels,
                            i * size * size * 3);
        }
        return RgbTensor.of(manager, pixels, size, size);
    }

    /** The latents of the input views, {@code [B, z, h, w]}, not scaled. */
    private NDArray inputLatents(Sample[] samples) {
        NDList inputs = new NDList();
        for (Sample s : samples) {
            inputs.add(
                    wholeOrbits()
                            ? latents.orbit(s.index(), s.augmentation()).get("{}:", reference())
                            : latents.view(s.index(), s.augmentation(), reference()));
        }
        return NDArrays.concat(inputs, 0);
    }

    /** A number of the conditioning vector for each view, [B*T]. */
    private float[] numbers(Quantity quantity, Sample[] samples) {
        float[] numbers = new float[samples.length * stage.frames()];
        switch (quantity) {
            case FPS_ID -> Arrays.fill(numbers, recipe.fpsId());
            case MOTION_BUCKET_ID -> Arrays.fill(numbers, recipe.motionBucketId());
            case COND_AUG -> Arrays.fill(numbers, (float) recipe.conditioningNoise());
            case POLARS_RAD, AZIMUTHS_RAD -> {
                for (int i = 0; i < numbers.length; i++) {
                    Sample s = samples[i / stage.frames()];
                    int view = s.first() + i % stage.frames();
                    numbers[i] = (float)
                            (quantity == Quantity.AZIMUTHS_RAD
                                    ? 2 * Math.PI * ((view + 1) % recipe.frames()) / recipe.frames()
                                    : Math.toRadians(90 - s.orbit().elevationDegrees()));
                }
            }
        }
        return numbers;
    }
}
