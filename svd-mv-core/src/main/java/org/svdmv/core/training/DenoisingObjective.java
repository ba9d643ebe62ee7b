package org.svdmv.core.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.svdmv.core.checkpoint.PartName;
import org.svdmv.core.checkpoint.VectorCondition.Quantity;
import org.svdmv.core.kernel.Kernels;
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

    /**
     * Neighboring views of an orbit, changed.
     *
     * @param told 1, or 0 where the input view is hidden
     * @param seed of the noise
     */
    private record Sample(int index, Augmentation augmentation, int first, double sigma, float told, int seed) {}

    @Override
    public Set<PartName> learners() {
        return stage.imageEncoderFrozen() ? Set.of(PartName.UNET) : Set.of(PartName.UNET, PartName.IMAGE_ENCODER);
    }

    @Override
    public List<Supplier<NDArray>> loss(int step, int shares) {
        return Objective.shares(samples(step), shares, this::loss);
    }

    /** The latents of each sample. */
    @Override
    public List<Runnable> preparations(int step) {
        return samples(step).stream()
                .<Runnable>map(sample -> () -> {
                    try (NDScope scope = new NDScope()) {
                        clean(List.of(sample));
                        inputLatents(List.of(sample));
                    }
                })
                .toList();
    }

    private List<Sample> samples(int step) {
        Draws draws = Draws.of(recipe.seed(), stageIndex, step);
        int batch = stage.optimization().batch();
        return IntStream.range(0, batch)
                .mapToObj(i -> sample(sampling.orbit((long) step * batch + i), draws))
                .toList();
    }

    private Sample sample(int index, Draws draws) {
        return new Sample(
                index,
                new Augmentation(draws.below(Augmentation.COUNT)),
                wholeOrbits() ? 0 : draws.below(recipe.frames() - stage.frames() + 1),
                Math.exp(stage.meanLogSigma() + stage.stdLogSigma() * draws.gaussian()),
                draws.uniform() < stage.dropout() ? 0 : 1,
                draws.seed());
    }

    private NDArray loss(List<Sample> samples) {
        NDArray clean = clean(samples);
        Conditioning told = conditioning(samples);
        NDArray concat = told.concat().repeat(0, stage.frames());
        VideoUNet unet = networks.unet(stage.optimization().precision());
        return new ScoreMatching(SamplingPlan.of(recipe.sampling()).preconditioning())
                .loss(
                        clean,
                        noise(samples, clean.getShape()),
                        samples.stream().mapToDouble(Sample::sigma).toArray(),
                        (x, cNoise) ->
                                unet.apply(x.concat(concat, 1), cNoise, told.context(), told.vector(), stage.frames()));
    }

    /** Of each sample's own seed; on a GPU, which draws faster than a CPU hands over, of the first one's. */
    private NDArray noise(List<Sample> samples, Shape shape) {
        if (manager.getDevice().isGpu()) {
            manager.getEngine().setRandomSeed(samples.get(0).seed());
            return manager.randomNormal(shape);
        }
        long each = shape.size() / samples.size();
        NDList noise = new NDList();
        samples.forEach(s -> noise.add(Kernels.randn(manager, s.seed(), each)));
        return NDArrays.concat(noise, 0).reshape(shape);
    }

    private boolean wholeOrbits() {
        return stage.frames() == recipe.frames();
    }

    private int reference() {
        return recipe.frames() - 1;
    }

    /** {@code [B*T, z, h, w]}, of unit mean square. */
    private NDArray clean(List<Sample> samples) {
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

    private Conditioning conditioning(List<Sample> samples) {
        Precision precision = stage.optimization().precision();
        float[] told = new float[samples.size()];
        for (int i = 0; i < told.length; i++) {
            told[i] = samples.get(i).told();
        }
        return new Conditioning(
                        networks.imageEncoder(precision).apply(pictures(samples)),
                        inputLatents(samples),
                        Conditioner.vector(manager, recipe.vector(), quantity -> numbers(quantity, samples)))
                .masked(manager.create(told));
    }

    /** The input views, {@code [B, 3, H, W]}. */
    private NDArray pictures(List<Sample> samples) {
        int size = recipe.imageSize();
        byte[] pixels = new byte[samples.size() * size * size * 3];
        int offset = 0;
        for (Sample s : samples) {
            s.augmentation()
                    .apply(orbits.orbit(s.index()).pixels(), recipe.frames(), size, reference(), pixels, offset);
            offset += size * size * 3;
        }
        return RgbTensor.of(manager, pixels, size, size);
    }

    /** The latents of the input views, {@code [B, z, h, w]}, not scaled. */
    private NDArray inputLatents(List<Sample> samples) {
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
    private float[] numbers(Quantity quantity, List<Sample> samples) {
        float[] numbers = new float[samples.size() * stage.frames()];
        switch (quantity) {
            case FPS_ID -> Arrays.fill(numbers, recipe.fpsId());
            case MOTION_BUCKET_ID -> Arrays.fill(numbers, recipe.motionBucketId());
            case COND_AUG -> Arrays.fill(numbers, (float) recipe.conditioningNoise());
            case POLARS_RAD, AZIMUTHS_RAD -> {
                for (int i = 0; i < numbers.length; i++) {
                    Sample s = samples.get(i / stage.frames());
                    int view = s.first() + i % stage.frames();
                    numbers[i] = (float)
                            (quantity == Quantity.AZIMUTHS_RAD
                                    ? 2 * Math.PI * ((view + 1) % recipe.frames()) / recipe.frames()
                                    : Math.toRadians(
                                            90 - orbits.orbit(s.index()).elevationDegrees()));
                }
            }
        }
        return numbers;
    }
}
