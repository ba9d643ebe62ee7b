package org.svdmv.core.verification;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.function.Function;
import java.util.function.Supplier;
import org.svdmv.core.checkpoint.Checkpoint;
import org.svdmv.core.checkpoint.CheckpointException;
import org.svdmv.core.checkpoint.ModelFacts;
import org.svdmv.core.checkpoint.Part;
import org.svdmv.core.checkpoint.PartName;
import org.svdmv.core.kernel.Kernels;
import org.svdmv.core.kernel.Precision;
import org.svdmv.core.kernel.Scope;
import org.svdmv.core.model.Decoder;
import org.svdmv.core.model.VideoUNet;
import org.svdmv.core.pipeline.ConditionedUNet;
import org.svdmv.core.pipeline.Conditioner;
import org.svdmv.core.pipeline.Conditioning;
import org.svdmv.core.pipeline.SamplingPlan;
import org.svdmv.core.sampling.Denoiser;
import org.svdmv.core.sampling.SamplerListener;

/** The model under test: a checkpoint, in a precision, on a device. */
public record Model(Checkpoint checkpoint, Precision precision, Device device) {

    /** The tensor on the model's device. */
    NDArray onDevice(NDArray x) {
        return x.getDevice().equals(device) ? x : x.toDevice(device, true);
    }

    static NDArray vector(NDManager manager, double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return manager.create(floats);
    }

    ModelFacts facts() {
        return checkpoint.facts();
    }

    Conditioner conditioner() {
        return new Conditioner(checkpoint, precision, device);
    }

    /** {@code [T, z, h, w] -> [T, 3, H, W]}, all frames at once. */
    NDArray decode(NDArray latents) {
        try (Part part = checkpoint.open(PartName.DECODER, Precision.F32, device)) {
            Decoder decoder = Decoder.load(part.weights(), facts().decoder());
            NDArray z = latents.div(facts().latentScale());
            return decoder.decode(z, (int) latents.getShape().get(0));
        }
    }

    /** The whole walk from unit noise to latents. */
    NDArray sample(SamplingPlan plan, Conditioning conditioning, NDArray noise) {
        double[] sigmas = plan.sigmas();
        NDArray x = noise.mul(Math.sqrt(1 + sigmas[0] * sigmas[0]));
        return withUNet(unet -> {
            Denoiser denoiser =
                    Denoiser.of(new ConditionedUNet(unet, conditioning), plan.preconditioning(), plan.guidance());
            return plan.sampler().sample(denoiser, x, sigmas, SamplerListener.NONE);
        });
    }

    NDArray withUNet(Function<VideoUNet, NDArray> work) {
        try (Part part = checkpoint.open(PartName.UNET, precision, device)) {
            return work.apply(VideoUNet.load(part.weights(), facts().unet()));
        }
    }

    /** How far an answer is from the reference's; all that is computed for it is freed. */
    StageError error(String stage, Tolerance tolerance, NDArray reference, Supplier<NDArray> answer) {
        try (NDArray relative = Scope.scoped(() -> {
            NDArray ours = Kernels.cast(answer.get(), Precision.F32).toDevice(Device.cpu(), false);
            requireShape(stage, ours, reference);
            return ours.sub(reference).norm().div(reference.norm());
        })) {
            return new StageError(stage, relative.getFloat(), tolerance.in(precision));
        }
    }

    private static void requireShape(String stage, NDArray ours, NDArray reference) {
        if (!ours.getShape().equals(reference.getShape())) {
            throw new CheckpointException(
                    "golden tensor " + stage + " has shape " + reference.getShape() + ", the model gives "
                            + ours.getShape() + "; wanted golden data made with these weights and this spec");
        }
    }
}
