package org.svdmv.core.checkpoint;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.svdmv.core.checkpoint.VectorCondition.Quantity;
import org.svdmv.core.model.Decoder;
import org.svdmv.core.model.Encoder;
import org.svdmv.core.model.ImageEncoder;
import org.svdmv.core.model.VideoUNet;
import org.svdmv.core.spec.AutoencoderSpec;
import org.svdmv.core.spec.ImageEncoderSpec;
import org.svdmv.core.spec.UNetSpec;

/** A small model of the family with everything its own: the tensors are those that the networks ask for. */
final class TinyModel {
    static final ModelFacts FACTS = new ModelFacts(
            ModelVariant.CUSTOM,
            new UNetSpec(12, 6, 32, List.of(1, 2), 1, Set.of(1), 16, 1, 24, 40, 1e-5),
            new ImageEncoderSpec(32, 8, 48, 2, 3, 96, 24),
            new AutoencoderSpec(32, List.of(1, 2), 1, 6, true, false),
            new AutoencoderSpec(32, List.of(1, 2), 1, 6, false, false),
            List.of(
                    new VectorCondition(Quantity.COND_AUG, 8),
                    new VectorCondition(Quantity.POLARS_RAD, 16),
                    new VectorCondition(Quantity.AZIMUTHS_RAD, 16)),
            9,
            64,
            64,
            0.5,
            0,
            6,
            127,
            new SamplingFacts(
                    SamplingFacts.SamplerKind.HEUN,
                    12,
                    SamplingFacts.GuidanceKind.CONSTANT,
                    2,
                    2,
                    0.01,
                    80,
                    5,
                    SamplingFacts.PreconditioningKind.EDM,
                    0.75));

    private TinyModel() {}

    /** Names and shapes of the model as a single file in the names of sgm. */
    static Map<String, List<Long>> tensors() {
        return tensors(FACTS);
    }

    /** Names and shapes of a model of other sizes. */
    static Map<String, List<Long>> tensors(ModelFacts facts) {
        Map<String, List<Long>> all = new LinkedHashMap<>();
        record(all, SgmFile.UNET, w -> VideoUNet.load(w, facts.unet()));
        record(all, SgmFile.OPEN_CLIP + "visual.", w -> ImageEncoder.load(w, facts.imageEncoder()));
        record(all, "conditioner.embedders.1.encoder.", w -> Encoder.load(w, facts.encoder()));
        record(all, SgmFile.FIRST_STAGE, w -> Decoder.load(w, facts.decoder()));
        return all;
    }

    private static void record(Map<String, List<Long>> into, String root, Consumer<Weights> load) {
        try (NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch")) {
            load.accept(new Weights(
                    new TensorSource() {
                        @Override
                        public boolean has(String name) {
                            return false;
                        }

                        @Override
                        public NDArray take(String name, long... shape) {
                            pass(name, shape);
                            long[] ones = new long[shape.length];
                            Arrays.fill(ones, 1);
                            return manager.zeros(new Shape(ones));
                        }

                        @Override
                        public void pass(String name, long... shape) {
                            into.put(root + name, LongStream.of(shape).boxed().toList());
                        }
                    },
                    ""));
        }
    }
}
