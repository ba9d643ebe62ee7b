package org.svdmv.core.verification;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.svdmv.camera.ViewAngles;
import org.svdmv.core.checkpoint.ModelFacts;
import org.svdmv.core.checkpoint.StoredTensors;
import org.svdmv.core.model.ClipInput;
import org.svdmv.core.pipeline.ConditionedUNet;
import org.svdmv.core.pipeline.Conditioner;
import org.svdmv.core.pipeline.Conditioning;
import org.svdmv.core.pipeline.SamplingPlan;
import org.svdmv.core.sampling.Denoiser;
import org.svdmv.core.sampling.Guidance;
import org.svdmv.core.sampling.Network.Branch;

/** A run of generative-models. Each stage gets the reference's inputs, so an error shows where it is made; the sampler starts from the picture. */
record SgmGolden(StoredTensors golden) implements GoldenRun {
    private static final double DENOISED_AT_SIGMA = 5;

    @Override
    public void compare(Model model, Consumer<StageError> listener) {
        try (NDScope scope = new NDScope()) {
            Stages stages = new Stages(new Comparison(golden, model, listener));
            stages.conditioning();
            stages.network();
            stages.walk();
        }
    }

    private final class Stages {
        private final Model model;
        private final Comparison comparison;
        private final ModelFacts facts;
        private final SamplingPlan plan;
        private final NDArray image;
        private final Conditioning reference;

        Stages(Comparison comparison) {
            this.comparison = comparison;
            this.model = comparison.model();
            this.facts = model.facts();
            this.plan = SamplingPlan.of(facts.sampling());
            this.image = comparison.tensor("image");
            this.reference = new Conditioning(
                    comparison.tensor("image_embed"), comparison.tensor("cond_latent"), comparison.tensor("vector"));
        }

        void conditioning() {
            Conditioner conditioner = model.conditioner();
            comparison.check(
                    "clip_input",
                    Tolerance.EXACT,
                    () -> ClipInput.of(image, facts.imageEncoder().imageSize()));
            comparison.check("image_embed", Tolerance.NETWORK, () -> conditioner.context(image));
            comparison.check("cond_latent", Tolerance.EXACT, () -> conditioner.concat(noisyImage()));
            comparison.check("vector", Tolerance.EXACT, this::vector);
        }

        void network() {
            NDArray input = comparison.tensor("unet_input");
            double cNoise = comparison.tensor("unet_timestep").getFloat();
            long z = facts.unet().outChannels();
            NDArray noisy = input.get(":, :{}", z);
            Conditioning told = new Conditioning(reference.context(), input.get(":1, {}:", z), reference.vector());
            comparison.check(
                    "unet_output_cond",
                    Tolerance.NETWORK,
                    () -> model.withUNet(
                            unet -> new ConditionedUNet(unet, told).apply(noisy, cNoise, Branch.CONDITIONAL)));
            comparison.check(
                    "unet_output_uncond",
                    Tolerance.NETWORK,
                    () -> model.withUNet(
                            unet -> new ConditionedUNet(unet, told).apply(noisy, cNoise, Branch.UNCONDITIONAL)));
            NDArray noise = comparison.tensor("noise");
            comparison.check(
                    "denoised_sigma_5",
                    Tolerance.NETWORK,
                    () -> model.withUNet(unet -> Denoiser.of(
                                    new ConditionedUNet(unet, reference),
                                    plan.preconditioning(),
                                    new Guidance.Unguided())
                            .denoise(noise.mul(DENOISED_AT_SIGMA), DENOISED_AT_SIGMA)));
        }

        void walk() {
            comparison.check("sigmas", Tolerance.EXACT, () -> Model.vector(image.getManager(), plan.sigmas()));
            comparison.check(
                    "guidance_scale",
                    Tolerance.EXACT,
                    () -> Model.vector(image.getManager(), plan.guidance().scales(facts.frames())));
            comparison.check("latents", Tolerance.WHOLE, () -> model.sample(plan, ours(), comparison.tensor("noise")));
            comparison.check("decoded", Tolerance.DECODER, () -> model.decode(comparison.tensor("latents")));
        }

        private Conditioning ours() {
            Conditioner conditioner = model.conditioner();
            return new Conditioning(conditioner.context(image), conditioner.concat(noisyImage()), vector());
        }

        private NDArray noisyImage() {
            return image.add(comparison.tensor("cond_noise").mul(facts.condAug()));
        }

        private NDArray vector() {
            return Conditioner.vector(image.getManager(), facts, angles(), facts.condAug());
        }

        /** Of the reference's orbit; a model without camera input does not look at them. */
        private List<ViewAngles> angles() {
            boolean posed = golden.names().contains("polars_rad");
            List<ViewAngles> angles = new ArrayList<>();
            for (int t = 0; t < facts.frames(); t++) {
                angles.add(
                        posed
                                ? new ViewAngles(90 - degrees("polars_rad", t), degrees("azimuths_rad", t))
                                : new ViewAngles(0, 0));
            }
            return angles;
        }

        private double degrees(String name, int index) {
            return Math.toDegrees(comparison.tensor(name).getFloat(index));
        }
    }
}
