package org.svdmv.core.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.svdmv.core.checkpoint.SamplingFacts;
import org.svdmv.core.spec.AutoencoderSpec;
import org.svdmv.core.spec.ImageEncoderSpec;
import org.svdmv.core.spec.UNetSpec;

/**
 * Everything that is chosen in a training; together with the data it decides the result.
 *
 * @param seed of the initial values, the data and all draws
 * @param imageSize side of the square views, pixels
 * @param frames views of an orbit; the last one is the input view
 * @param conditioningNoise the cond_aug number that goes into the vector
 * @param vectorWidths widths of the embeddings of conditioning noise, polar angle, azimuth
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
        SamplingFacts sampling,
        List<Stage> stages) {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);

    public Recipe {
        vectorWidths = List.copyOf(vectorWidths);
        stages = List.copyOf(stages);
        int width = vectorWidths.stream().mapToInt(Integer::intValue).sum();
        if (width != unet.vectorWidth()) {
            throw new IllegalArgumentException("the vector widths " + vectorWidths + " add up to " + width
                    + ", but the denoiser takes " + unet.vectorWidth());
        }
        if (stages.stream().map(Stage::name).distinct().count() != stages.size()) {
            throw new IllegalArgumentException("each stage needs a name of its own");
        }
    }

    /** Orbits that the stages need. */
    public int orbits() {
        return stages.stream()
                .mapToInt(stage -> stage.optimization().orbits())
                .max()
                .orElse(0);
    }

    /** The recipe of svdmv-mini. */
    public static Recipe mini() {
        try (InputStream in = Recipe.class.getResourceAsStream("svdmv-mini.json")) {
            return JSON.readValue(in, Recipe.class);
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
            return JSON.readValue(json, Recipe.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a training recipe: " + e.getOriginalMessage(), e);
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
