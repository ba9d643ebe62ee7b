package org.svdmv.core.verification;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.svdmv.camera.ViewAngles;
import org.svdmv.core.checkpoint.CheckpointException;
import org.svdmv.core.checkpoint.ModelFacts;
import org.svdmv.core.checkpoint.StoredTensors;
import org.svdmv.core.checkpoint.VectorCondition;
import org.svdmv.core.model.Embedding;
import org.svdmv.core.pipeline.Conditioner;
import org.svdmv.core.pipeline.Conditioning;
import org.svdmv.core.pipeline.PictureTensor;
import org.svdmv.core.pipeline.SamplingPlan;

/** A run of diffusers' StableVideoDiffusionPipeline, on the {@code image.png} beside it. */
record DiffusersGolden(StoredTensors golden) implements GoldenRun {
    private static final double UNET_C_NOISE = 0.3;

    @Override
    public void compare(Model model, Consumer<StageError> listener) {
        try (NDScope scope = new NDScope()) {
            Stages stages = new Stages(new Comparison(golden, model, listener));
            stages.networks();
            stages.walk();
        }
    }

    private final class Stages {
        private final Model model;
        private final Comparison comparison;
        private final ModelFacts facts;
        private final SamplingPlan plan;
        private final NDArray noise;
        private final NDArray image;

        Stages(Comparison comparison) {
            this.comparison = comparison;
            this.model = comparison.model();
            this.facts = model.facts();
            this.plan = SamplingPlan.of(facts.sampling());
            this.noise = comparison.tensor("latents_in").get(0);
            this.image = PictureTensor.of(noise.getManager(), picture());
        }

        void networks() {
            comparison.check("unet_out", Tolerance.NETWORK, this::unet);
            comparison.check(
                    "vae_mode", Tolerance.ROUNDED, () -> model.conditioner().concat(image));
            comparison.check("vae_decoded", Tolerance.DECODER, () -> model.decode(noise));
        }

        void walk() {
            comparison.check("sigmas", Tolerance.EXACT, () -> Model.vector(noise.getManager(), plan.sigmas()));
            comparison.check("latents_out", Tolerance.WHOLE, () -> model.sample(plan, conditioning(), noise));
            comparison.check("frames", Tolerance.WHOLE, () -> model.decode(comparison.tensor("latents_out"))
                    .add(1)
                    .div(2)
                    .clip(0, 1));
        }

        /** Several videos at once, the frames of each one after the other. */
        private NDArray unet() {
            NDArray x = comparison.tensor("unet_x");
            Shape shape = x.getShape();
            int videos = (int) shape.get(0);
            int frames = (int) shape.get(1);
            NDArray joined = x.reshape(-1, shape.get(2), shape.get(3), shape.get(4));
            NDArray level = x.getManager().full(new Shape(videos), (float) UNET_C_NOISE);
            NDArray context = comparison.tensor("unet_context").get(":, 0");
            NDArray vector = vector(comparison.tensor("unet_added_time_ids")).repeat(0, frames);
            return model.withUNet(unet -> unet.apply(joined, level, context, vector, frames))
                    .reshape(videos, frames, facts.unet().outChannels(), shape.get(3), shape.get(4));
        }

        private NDArray vector(NDArray timeIds) {
            NDList embedded = new NDList();
            for (VectorCondition condition : facts.vector()) {
                embedded.add(Embedding.of(timeIds.get(":, {}", embedded.size()), condition.width()));
            }
            return NDArrays.concat(embedded, -1);
        }

        private Conditioning conditioning() {
            Conditioner conditioner = model.conditioner();
            List<ViewAngles> angles = Collections.nCopies(facts.frames(), new ViewAngles(0, 0));
            NDArray noisy = image.add(comparison.tensor("cond_noise").mul(facts.condAug()));
            return new Conditioning(
                    conditioner.context(image),
                    conditioner.concat(noisy),
                    Conditioner.vector(image.getManager(), facts, angles, facts.condAug()));
        }

        private BufferedImage picture() {
            Path file = golden.path().resolveSibling("image.png");
            try {
                return ImageIO.read(file.toFile());
            } catch (IOException e) {
                throw new CheckpointException("golden data need the picture " + file + ": " + e.getMessage(), e);
            }
        }
    }
}
