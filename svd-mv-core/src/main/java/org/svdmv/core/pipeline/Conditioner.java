package org.svdmv.core.pipeline;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.svdmv.camera.ViewAngles;
import org.svdmv.core.checkpoint.Checkpoint;
import org.svdmv.core.checkpoint.ModelFacts;
import org.svdmv.core.checkpoint.Part;
import org.svdmv.core.checkpoint.PartName;
import org.svdmv.core.checkpoint.VectorCondition;
import org.svdmv.core.checkpoint.VectorCondition.Quantity;
import org.svdmv.core.kernel.Precision;
import org.svdmv.core.kernel.Scope;
import org.svdmv.core.model.Embedding;
import org.svdmv.core.model.Encoder;
import org.svdmv.core.model.ImageEncoder;

/** Picture and camera path to {@link Conditioning} (sgm, encoders/modules.py). Each encoder is released before the next is loaded. */
public final class Conditioner {
    private final Checkpoint checkpoint;
    private final Precision precision;
    private final Device device;

    public Conditioner(Checkpoint checkpoint, Precision precision, Device device) {
        this.checkpoint = checkpoint;
        this.precision = precision;
        this.device = device;
    }

    /** CLIP's embedding of the picture: {@code [1, 3, H, W] -> [1, D]} */
    public NDArray context(NDArray picture) {
        try (Part part = checkpoint.open(PartName.IMAGE_ENCODER, precision, device)) {
            ImageEncoder encoder =
                    ImageEncoder.load(part.weights(), checkpoint.facts().imageEncoder());
            return kept(Scope.scoped(() -> encoder.apply(picture)), picture);
        }
    }

    /** The latent of the picture: {@code [1, 3, H, W] -> [1, z, h, w]}, float32 whatever the precision of the rest. */
    public NDArray concat(NDArray noisyPicture) {
        try (Part part = checkpoint.open(PartName.ENCODER, Precision.F32, device)) {
            Encoder encoder = Encoder.load(part.weights(), checkpoint.facts().encoder());
            return kept(Scope.scoped(() -> encoder.mode(noisyPicture)), noisyPicture);
        }
    }

    /** The embedded numbers of each frame, in the model's order: {@code [T, V]} */
    public static NDArray vector(NDManager manager, ModelFacts facts, List<ViewAngles> angles, double condAug) {
        return vector(manager, facts.vector(), quantity -> {
            ToDoubleFunction<ViewAngles> number =
                    switch (quantity) {
                        case FPS_ID -> a -> facts.fpsId();
                        case MOTION_BUCKET_ID -> a -> facts.motionBucketId();
                        case COND_AUG -> a -> condAug;
                        case POLARS_RAD -> a -> Math.toRadians(90 - a.elevationDegrees());
                        case AZIMUTHS_RAD -> a -> Math.toRadians(a.azimuthDegrees());
                    };
            float[] numbers = new float[angles.size()];
            for (int t = 0; t < numbers.length; t++) {
                numbers[t] = (float) number.applyAsDouble(angles.get(t));
            }
            return numbers;
        });
    }

    /**
     * Embedded numbers, in this order: {@code [N, V]}
     *
     * @param numbers the N values of a quantity
     */
    public static NDArray vector(
            NDManager manager, List<VectorCondition> conditions, Function<Quantity, float[]> numbers) {
        NDList embedded = new NDList();
        for (VectorCondition condition : conditions) {
            NDArray values = manager.create(numbers.apply(condition.quantity()));
            embedded.add(Embedding.of(values, condition.width()));
        }
        return NDArrays.concat(embedded, -1);
    }

    /** The result, in the manager of the picture: it outlives the encoder. */
    private static NDArray kept(NDArray result, NDArray picture) {
        result.attach(picture.getManager());
        return result;
    }
}
