package org.svdmv.core.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.svdmv.core.checkpoint.ModelFacts;
import org.svdmv.core.checkpoint.SamplingFacts;
import org.svdmv.core.checkpoint.VectorCondition;
import org.svdmv.core.checkpoint.VectorCondition.Quantity;
import org.svdmv.core.spec.AutoencoderSpec;
import org.svdmv.core.spec.ImageEncoderSpec;
import org.svdmv.core.spec.UNetSpec;

/**
 * Everything that is chosen in a training; together with the data (and the model it starts from) it decides the result.
 *
 * @param seed of the initial values, the data and all draws
 * @param imageSize side of the square views, pixels
 * @param frames views of an orbit; the last one is the input view
 * @param conditioningNoise the cond_aug number that goes into the vector
 * @param vectorWidths widths of the embeddings in the conditioning vector
 * @param vectorQuantities what is embedded, in order; where a recipe does not say: conditioning noise, polar angle, azimuth
 * @param fpsId the number of that name, where the vector asks for it
 * @param motionBucketId the number of that name, where the vector asks for it
 * @param sampling how the model is to be sampled
 */
public record Recipe(
        long seed,
        int imageSize,
        int frames,
        UNetSpec unet,
        ImageEncoderSpec imageEncoder,
        AutoencoderSpec encoder,
        AutoencoderSpec decoder,
        double conditioningNoise,
        List<Integer> vectorWidths,
        List<Quantity> vectorQuantities,
        int fpsId,
        int motionBucketId,
        SamplingFacts sampling,
        List<Stage> stages) {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);

    public Recipe {
        vectorWidths = List.copyOf(vectorWidths);
        vectorQuantities = List.copyOf(vectorQuantities);
        stages = List.copyOf(stages);
        int multiple = encoder.factor() << (unet.channelMult().size() - 1);
        need(
                imageSize > 0 && imageSize % multiple == 0,
                "an imageSize that the networks can halve: a multiple of " + multiple + ", got " + imageSize);
        need(
                vectorWidths.size() == vectorQuantities.size(),
                "a width for each of " + vectorQuantities + ", got " + vectorWidths);
        int width = vectorWidths.stream().mapToInt(Integer::intValue).sum();
        need(
                width == unet.vectorWidth(),
                "vector widths that add up to the " + unet.vectorWidth() + " that the denoiser takes, got "
                        + vectorWidths);
        need(stages.stream().map(Stage::name).distinct().count() == stages.size(), "a name of its own for each stage");
        for (Stage stage : stages) {
            need(
                    !(stage instanceof Stage.Denoising denoising) || denoising.frames() <= frames,
                    "stages of at most the " + frames + " views of an orbit, got more in the stage \"" + stage.name()
                            + "\"");
        }
    }

    private static void need(boolean truth, String condition) {
        if (!truth) {
            throw new IllegalArgumentException("a recipe needs " + condition);
        }
    }

    /** The numbers in the conditioning vector, in order. */
    public List<VectorCondition> vector() {
        return IntStream.range(0, vectorWidths.size())
                .mapToObj(i -> new VectorCondition(vectorQuantities.get(i), vectorWidths.get(i)))
                .toList();
    }

    /**
     * This recipe with the networks of a model, which goes on learning. Sizes are the model's, and so is the autoencoder: the stages of the
     * denoiser are left. The model is told what it was told before, then what this recipe tells of each view in addition. A model that makes
     * orbits is sampled as before, one that makes videos as this recipe says.
     */
    public Recipe on(ModelFacts model) {
        List<VectorCondition> vector = new ArrayList<>(model.vector());
        List<Quantity> known =
                model.vector().stream().map(VectorCondition::quantity).toList();
        vector().stream()
                .filter(number -> number.perFrame() && !known.contains(number.quantity()))
                .forEach(vector::add);
        List<Stage> denoising =
                stages.stream().filter(Stage.Denoising.class::isInstance).toList();
        need(!denoising.isEmpty(), "a denoising stage: the autoencoder of a given model is kept as it is");
        return new Recipe(
                seed,
                imageSize,
                frames,
                model.unet()
                        .withVectorWidth(
                                vector.stream().mapToInt(VectorCondition::width).sum()),
                model.imageEncoder(),
                model.encoder(),
                model.decoder(),
                conditioningNoise,
                vector.stream().map(VectorCondition::width).toList(),
                vector.stream().map(VectorCondition::quantity).toList(),
                model.fpsId(),
                model.motionBucketId(),
                model.variant().orbits() ? model.sampling() : sampling,
                denoising);
    }

    /** This recipe for views of another size and number; a stage that sees whole orbits goes on to do so. */
    private Recipe withViews(int size, int views) {
        return new Recipe(
                seed,
                size,
                views,
                unet,
                imageEncoder,
                encoder,
                decoder,
                conditioningNoise,
                vectorWidths,
                vectorQuantities,
                fpsId,
                motionBucketId,
                sampling,
                stages.stream()
                        .map(stage -> stage instanceof Stage.Denoising d && d.frames() == frames
                                ? d.withFrames(views)
                                : stage)
                        .toList());
    }

    /** Whether a training with the other recipe has the same parameters: steps and rates may differ. */
    boolean sameNetworks(Recipe other) {
        return unet.equals(other.unet)
                && imageEncoder.equals(other.imageEncoder)
                && encoder.equals(other.encoder)
                && decoder.equals(other.decoder);
    }

    /** Orbits that the stages need. */
    public int orbits() {
        return stages.stream()
                .mapToInt(stage -> stage.optimization().endOrbit())
                .max()
                .orElse(0);
    }

    /** The recipe of svdmv-mini. */
    public static Recipe mini() {
        return resource("svdmv-mini.json");
    }

    /** How SVD-MV was made of a video model (arXiv 2311.15127, section 4.5). */
    static Recipe svdMv() {
        return resource("svd-mv.json");
    }

    /** The recipe of SVD-MV on a model. One that makes orbits keeps the size and the number of its views. */
    public static Recipe continuing(ModelFacts model) {
        Recipe recipe = model.variant().orbits() ? svdMv().withViews(model.imageWidth(), model.frames()) : svdMv();
        return recipe.on(model);
    }

    private static Recipe resource(String name) {
        try (InputStream in = Recipe.class.getResourceAsStream(name)) {
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads {@link #toJson}'s form. */
    public static Recipe read(Path file) {
        try {
            return of(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Recipe of(String json) {
        try {
            JsonNode tree = JSON.readTree(json);
            if (!tree.isObject()) {
                throw new IllegalArgumentException("not a training recipe: it is no JSON object");
            }
            complete(tree);
            return JSON.treeToValue(tree, Recipe.class);
        } catch (JsonProcessingException e) {
            String complaint = e.getOriginalMessage().replaceFirst("; `DeserializationFeature.*", "");
            throw new IllegalArgumentException("not a training recipe: " + complaint, e);
        }
    }

    /** Adds what a recipe need not say. */
    private static void complete(JsonNode recipe) {
        ArrayNode usual = JSON.createArrayNode();
        List.of(Quantity.COND_AUG, Quantity.POLARS_RAD, Quantity.AZIMUTHS_RAD).forEach(q -> usual.add(q.name()));
        complete(recipe, "vectorQuantities", usual);
        complete(recipe, "fpsId", IntNode.valueOf(0));
        complete(recipe, "motionBucketId", IntNode.valueOf(0));
        for (JsonNode stage : recipe.path("stages")) {
            complete(stage.path("optimization"), "firstOrbit", IntNode.valueOf(0));
            if (stage.path("kind").asText().equals("denoising")) {
                complete(stage, "imageEncoderFrozen", BooleanNode.FALSE);
            }
        }
    }

    private static void complete(JsonNode node, String field, JsonNode value) {
        if (node instanceof ObjectNode object) {
            object.putIfAbsent(field, value);
        }
    }

    public String toJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
