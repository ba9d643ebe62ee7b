package org.svdmv.core.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.svdmv.core.checkpoint.SamplingFacts.GuidanceKind;
import org.svdmv.core.checkpoint.SamplingFacts.PreconditioningKind;
import org.svdmv.core.checkpoint.SamplingFacts.SamplerKind;
import org.svdmv.core.checkpoint.VectorCondition.Quantity;
import org.svdmv.core.spec.AutoencoderSpec;
import org.svdmv.core.spec.ImageEncoderSpec;
import org.svdmv.core.spec.UNetSpec;

/** {@link ModelFacts} as JSON. A part of it ("layer") may lack fields; layers are laid over each other until all are there. */
final class FactsJson {

    private FactsJson() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode write(ModelFacts f) {
        ObjectNode json = object();
        json.put("variant", f.variant().label());
        json.set("unet", unet(f.unet()));
        json.set("imageEncoder", imageEncoder(f.imageEncoder()));
        json.set("encoder", autoencoder(f.encoder()));
        json.set("decoder", autoencoder(f.decoder()));
        json.set("vector", vector(f.vector()));
        json.put("frames", f.frames());
        json.put("imageWidth", f.imageWidth());
        json.put("imageHeight", f.imageHeight());
        json.put("latentScale", f.latentScale());
        json.put("condAug", f.condAug());
        json.put("fpsId", f.fpsId());
        json.put("motionBucketId", f.motionBucketId());
        json.set("sampling", sampling(f.sampling()));
        return json;
    }

    static ObjectNode unet(UNetSpec s) {
        ObjectNode json = object();
        json.put("inChannels", s.inChannels());
        json.put("outChannels", s.outChannels());
        json.put("modelChannels", s.modelChannels());
        json.set("channelMult", array(s.channelMult()));
        json.put("resBlocks", s.resBlocks());
        json.set("attentionLevels", array(new TreeSet<>(s.attentionLevels())));
        json.put("headChannels", s.headChannels());
        json.put("transformerDepth", s.transformerDepth());
        json.put("contextWidth", s.contextWidth());
        json.put("vectorWidth", s.vectorWidth());
        json.put("downNormEpsilon", s.downNormEpsilon());
        return json;
    }

    static ObjectNode imageEncoder(ImageEncoderSpec s) {
        ObjectNode json = object();
        json.put("imageSize", s.imageSize());
        json.put("patchSize", s.patchSize());
        json.put("width", s.width());
        json.put("layers", s.layers());
        json.put("heads", s.heads());
        json.put("mlpWidth", s.mlpWidth());
        json.put("embedding", s.embedding());
        return json;
    }

    static ObjectNode autoencoder(AutoencoderSpec s) {
        ObjectNode json = object();
        json.put("channels", s.channels());
        json.set("channelMult", array(s.channelMult()));
        json.put("resBlocks", s.resBlocks());
        json.put("latentChannels", s.latentChannels());
        json.put("quantConvolution", s.quantConvolution());
        json.put("temporal", s.temporal());
        return json;
    }

    static ArrayNode vector(List<VectorCondition> vector) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        vector.forEach(v -> json.addObject().put("quantity", v.name()).put("width", v.width()));
        return json;
    }

    static ObjectNode sampling(SamplingFacts s) {
        ObjectNode json = object();
        json.put("sampler", s.sampler().label());
        json.put("steps", s.steps());
        json.put("guidance", s.guidance().label());
        json.put("guidanceMin", s.guidanceMin());
        json.put("guidanceMax", s.guidanceMax());
        json.put("sigmaMin", s.sigmaMin());
        json.put("sigmaMax", s.sigmaMax());
        json.put("rho", s.rho());
        json.put("preconditioning", s.preconditioning().label());
        json.put("sigmaData", s.sigmaData());
        return json;
    }

    /** What a variant's configuration says. */
    static ObjectNode variant(ModelVariant v) {
        ObjectNode json = object();
        json.put("variant", v.label());
        json.set("vector", vector(v.vector()));
        json.put("frames", v.frames());
        json.put("imageWidth", v.imageWidth());
        json.put("imageHeight", v.imageHeight());
        json.put("latentScale", 0.18215);
        json.put("condAug", v.condAug());
        json.put("fpsId", 6);
        json.put("motionBucketId", 127);
        json.set("sampling", sampling(v.sampling()));
        return json;
    }

    /** Lays {@code layer} over {@code base}: its fields win, objects are joined field by field. */
    static void lay(ObjectNode base, ObjectNode layer) {
        layer.properties().forEach(field -> {
            JsonNode below = base.get(field.getKey());
            if (below instanceof ObjectNode object && field.getValue() instanceof ObjectNode above) {
                lay(object, above);
            } else {
                base.set(field.getKey(), field.getValue().deepCopy());
            }
        });
    }

    static ModelFacts read(JsonFields json) {
        try {
            return new ModelFacts(
                    choice(json, "variant", ModelVariant.values(), ModelVariant::label),
                    unet(json.object("unet")),
                    imageEncoder(json.object("imageEncoder")),
                    autoencoder(json.object("encoder")),
                    autoencoder(json.object("decoder")),
                    json.objects("vector").stream()
                            .map(v -> new VectorCondition(
                                    choice(v, "quantity", Quantity.values(), Quantity::label), v.integer("width")))
                            .toList(),
                    json.integer("frames"),
                    json.integer("imageWidth"),
                    json.integer("imageHeight"),
                    json.number("latentScale"),
                    json.number("condAug"),
                    json.integer("fpsId"),
                    json.integer("motionBucketId"),
                    sampling(json.object("sampling")));
        } catch (IllegalArgumentException e) {
            throw new CheckpointException(json.where() + ": " + e.getMessage(), e);
        }
    }

    static UNetSpec unet(JsonFields json) {
        return new UNetSpec(
                json.integer("inChannels"),
                json.integer("outChannels"),
                json.integer("modelChannels"),
                json.integers("channelMult"),
                json.integer("resBlocks"),
                Set.copyOf(json.integers("attentionLevels")),
                json.integer("headChannels"),
                json.integer("transformerDepth"),
                json.integer("contextWidth"),
                json.integer("vectorWidth"),
                json.number("downNormEpsilon"));
    }

    private static ImageEncoderSpec imageEncoder(JsonFields json) {
        return new ImageEncoderSpec(
                json.integer("imageSize"),
                json.integer("patchSize"),
                json.integer("width"),
                json.integer("layers"),
                json.integer("heads"),
                json.integer("mlpWidth"),
                json.integer("embedding"));
    }

    private static AutoencoderSpec autoencoder(JsonFields json) {
        return new AutoencoderSpec(
                json.integer("channels"),
                json.integers("channelMult"),
                json.integer("resBlocks"),
                json.integer("latentChannels"),
                json.truth("quantConvolution"),
                json.truth("temporal"));
    }

    private static SamplingFacts sampling(JsonFields json) {
        return new SamplingFacts(
                choice(json, "sampler", SamplerKind.values(), SamplerKind::label),
                json.integer("steps"),
                choice(json, "guidance", GuidanceKind.values(), GuidanceKind::label),
                json.number("guidanceMin"),
                json.number("guidanceMax"),
                json.number("sigmaMin"),
                json.number("sigmaMax"),
                json.number("rho"),
                choice(json, "preconditioning", PreconditioningKind.values(), PreconditioningKind::label),
                json.number("sigmaData"));
    }

    static <T> T choice(JsonFields json, String field, T[] values, Function<T, String> label) {
        String wanted = json.text(field);
        return Arrays.stream(values)
                .filter(v -> label.apply(v).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new CheckpointException(json.where() + ": field \"" + field + "\" is "
                        + FileKind.shown(wanted) + "; known are "
                        + Arrays.stream(values).map(label).toList()));
    }

    private static ArrayNode array(Collection<Integer> numbers) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        numbers.forEach(json::add);
        return json;
    }
}
