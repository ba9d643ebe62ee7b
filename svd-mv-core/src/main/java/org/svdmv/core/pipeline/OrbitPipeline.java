package org.svdmv.core.pipeline;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Supplier;
import org.svdmv.core.checkpoint.Checkpoint;
import org.svdmv.core.checkpoint.ModelFacts;
import org.svdmv.core.checkpoint.Part;
import org.svdmv.core.checkpoint.PartName;
import org.svdmv.core.kernel.Precision;
import org.svdmv.core.model.Decoder;
import org.svdmv.core.model.VideoUNet;
import org.svdmv.core.pipeline.OrbitListener.Stage;
import org.svdmv.core.sampling.Denoiser;
import org.svdmv.core.sampling.Noise;

/**
 * One picture in, the views of an orbit out (arXiv 2403.12008). The same request on the same machine gives the same bytes.
 *
 * <p>Noise is drawn in the reference's order: for the picture, then for the latents. The view of the input is the input itself, as in the
 * reference (sgm, simple_video_sample.py).
 */
public final class OrbitPipeline {
    private final Checkpoint checkpoint;
    private final OrbitRequest request;
    private final OrbitListener listener;

    private OrbitPipeline(Checkpoint checkpoint, OrbitRequest request, OrbitListener listener) {
        this.checkpoint = checkpoint;
        this.request = request;
        this.listener = listener;
    }

    /**
     * The views of the orbit, in its order.
     *
     * @throws IllegalArgumentException if the request does not fit the model
     */
    public static List<BufferedImage> generate(Checkpoint checkpoint, OrbitRequest request, OrbitListener listener) {
        requireFit(checkpoint.facts(), request);
        return new OrbitPipeline(checkpoint, request, listener).run();
    }

    private List<BufferedImage> run() {
        Noise noise = Noise.of(request.seed());
        try (NDManager manager = Engine.getEngine("PyTorch").newBaseManager(request.device())) {
            Conditioning conditioning = timed(Stage.ENCODE, () -> condition(manager, noise));
            NDArray latents = sample(manager, conditioning, noise);
            return timed(Stage.DECODE, () -> decode(latents));
        }
    }

    private Conditioning condition(NDManager manager, Noise noise) {
        Conditioner conditioner = new Conditioner(checkpoint, request.precision(), request.device());
        NDArray picture = PictureTensor.of(manager, request.picture());
        NDArray augmentation =
                noise.normal(manager, picture.getShape().getShape()).mul(request.condAug());
        return new Conditioning(
                conditioner.context(picture),
                conditioner.concat(picture.add(augmentation)),
                Conditioner.vector(manager, checkpoint.facts(), request.angles(), request.condAug()));
    }

    private NDArray sample(NDManager manager, Conditioning conditioning, Noise noise) {
        SamplingPlan plan = request.sampling();
        double[] sigmas = plan.sigmas();
        try (Part part = checkpoint.open(PartName.UNET, request.precision(), request.device())) {
            VideoUNet unet = timed(
                    Stage.LOAD,
                    () -> VideoUNet.load(part.weights(), checkpoint.facts().unet()));
            Denoiser denoiser =
                    Denoiser.of(new ConditionedUNet(unet, conditioning), plan.preconditioning(), plan.guidance());
            Shape latent = conditioning.concat().getShape();
            NDArray x = noise.normal(manager, conditioning.frames(), latent.get(1), latent.get(2), latent.get(3))
                    .mul(Math.sqrt(1 + sigmas[0] * sigmas[0]));
            return timed(Stage.SAMPLE, () -> plan.sampler()
                    .sample(
                            denoiser,
                            x,
                            sigmas,
                            (step, steps, sigma, latents) -> listener.stepped(step, steps, sigma)));
        }
    }

    private List<BufferedImage> decode(NDArray latents) {
        ModelFacts facts = checkpoint.facts();
        try (Part part = checkpoint.open(PartName.DECODER, Precision.F32, request.device())) {
            Decoder decoder = Decoder.load(part.weights(), facts.decoder());
            List<BufferedImage> views =
                    new LatentDecoder(decoder, facts.latentScale(), request.decodeChunk()).decode(latents, listener);
            if (facts.variant().orbits()) {
                views.set(request.orbit().referenceIndex(), request.picture());
            }
            return views;
        }
    }

    private <T> T timed(Stage stage, Supplier<T> work) {
        listener.began(stage);
        long began = System.nanoTime();
        T result = work.get();
        listener.ended(stage, (System.nanoTime() - began) / 1e9);
        return result;
    }

    /**
     * Refuses a request that the model cannot be asked.
     *
     * @throws IllegalArgumentException if views or picture do not have the number and size that the model takes
     */
    public static void requireFit(ModelFacts facts, OrbitRequest request) {
        if (request.orbit().size() != facts.frames()) {
            throw new IllegalArgumentException("the model makes " + facts.frames() + " views at once, the orbit has "
                    + request.orbit().size() + "; take an orbit of " + facts.frames() + " and a part of its views");
        }
        int width = request.picture().getWidth();
        int height = request.picture().getHeight();
        int multiple = facts.decoder().factor() << (facts.unet().channelMult().size() - 1);
        if (width % multiple != 0 || height % multiple != 0) {
            throw new IllegalArgumentException("the model takes pictures whose sides are multiples of " + multiple
                    + ", got " + width + " x " + height + "; it was trained at " + facts.imageWidth() + " x "
                    + facts.imageHeight());
        }
    }
}
