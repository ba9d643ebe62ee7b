package org.svdmv.core.checkpoint;

import java.util.List;
import org.svdmv.core.spec.AutoencoderSpec;
import org.svdmv.core.spec.ImageEncoderSpec;
import org.svdmv.core.spec.UNetSpec;

/**
 * All that must be known of a model besides its weights.
 *
 * @param encoder the autoencoder half that encodes the conditioning picture
 * @param decoder the autoencoder half that decodes the views
 * @param vector the numbers in the conditioning vector, in order
 * @param frames views or video frames made at once
 * @param imageWidth pixels
 * @param imageHeight pixels
 * @param latentScale latents are multiplied by it before noise is added, and divided by it before they are decoded
 * @param condAug standard deviation of the noise added to the conditioning picture, in units of [-1, 1]
 * @param fpsId usual value, where the vector asks for it
 * @param motionBucketId usual value, where the vector asks for it
 */
public record ModelFacts(
        ModelVariant variant,
        UNetSpec unet,
        ImageEncoderSpec imageEncoder,
        AutoencoderSpec encoder,
        AutoencoderSpec decoder,
        List<VectorCondition> vector,
        int frames,
        int imageWidth,
        int imageHeight,
        double latentScale,
        double condAug,
        int fpsId,
        int motionBucketId,
        SamplingFacts sampling) {
    /** Key of the safetensors metadata under which a model stores its facts as JSON. */
    public static final String METADATA_KEY = "svdmv.facts";

    public ModelFacts {
        vector = List.copyOf(vector);
        int width = vector.stream().mapToInt(VectorCondition::width).sum();
        check(
                width == unet.vectorWidth(),
                "the conditioning vector has " + unet.vectorWidth() + " channels, its numbers "
                        + vector.stream().map(v -> v.name() + " " + v.width()).toList() + " fill " + width);
        int latent = encoder.latentChannels();
        check(
                decoder.latentChannels() == latent,
                "the encoder makes " + latent + " latent channels, the decoder takes " + decoder.latentChannels());
        check(
                encoder.factor() == decoder.factor(),
                "the encoder shrinks a picture " + encoder.factor() + " times, the decoder enlarges it "
                        + decoder.factor() + " times");
        check(
                unet.inChannels() == 2 * latent && unet.outChannels() == latent,
                "the UNet takes " + unet.inChannels() + " channels and gives " + unet.outChannels() + "; wanted "
                        + 2 * latent + " (noisy latent and picture latent) and " + latent);
        check(
                unet.contextWidth() == imageEncoder.embedding(),
                "the UNet attends to a token of " + unet.contextWidth() + " channels, the image encoder makes "
                        + imageEncoder.embedding());
        check(frames >= 1, "need at least 1 frame, got " + frames);
        check(
                imageWidth > 0
                        && imageHeight > 0
                        && imageWidth % decoder.factor() == 0
                        && imageHeight % decoder.factor() == 0,
                "the image size " + imageWidth + " x " + imageHeight + " is not a multiple of " + decoder.factor());
        check(
                latentScale > 0 && latentScale < Double.POSITIVE_INFINITY,
                "need latentScale > 0, got " + latentScale + "; SVD uses 0.18215");
        check(condAug >= 0 && condAug < Double.POSITIVE_INFINITY, "need condAug >= 0, got " + condAug);
    }

    /** As JSON text, always the same for the same facts: the value of {@link #METADATA_KEY}. */
    public String toJson() {
        return FactsJson.write(this).toString();
    }

    /** @throws CheckpointException if the text is not JSON, lacks a field or contradicts itself */
    public static ModelFacts fromJson(String json) {
        return FactsJson.read(JsonFields.parse(METADATA_KEY, json));
    }

    private static void check(boolean holds, String complaint) {
        if (!holds) {
            throw new IllegalArgumentException(complaint);
        }
    }
}
