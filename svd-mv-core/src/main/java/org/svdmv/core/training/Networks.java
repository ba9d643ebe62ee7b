package org.svdmv.core.training;

import ai.djl.ndarray.NDManager;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.svdmv.core.checkpoint.PartName;
import org.svdmv.core.checkpoint.TensorSource;
import org.svdmv.core.checkpoint.Weights;
import org.svdmv.core.kernel.Precision;
import org.svdmv.core.model.Decoder;
import org.svdmv.core.model.Encoder;
import org.svdmv.core.model.ImageEncoder;
import org.svdmv.core.model.VideoUNet;

/** The networks of a recipe: their parameters, from which each step loads a network in its own precision. */
record Networks(Recipe recipe, Map<PartName, Parameters> parameters) {

    /** @param initial first values of each network's parameters */
    static Networks of(Recipe recipe, NDManager manager, Function<PartName, TensorSource> initial) {
        Map<PartName, Parameters> parameters = new EnumMap<>(PartName.class);
        for (PartName part : PartName.values()) {
            parameters.put(part, Parameters.of(manager, initial.apply(part), weights -> load(recipe, part, weights)));
        }
        return new Networks(recipe, parameters);
    }

    private static void load(Recipe recipe, PartName part, Weights weights) {
        switch (part) {
            case UNET -> VideoUNet.load(weights, recipe.unet());
            case IMAGE_ENCODER -> ImageEncoder.load(weights, recipe.imageEncoder());
            case ENCODER -> Encoder.load(weights, recipe.encoder());
            case DECODER -> Decoder.load(weights, recipe.decoder());
        }
    }

    VideoUNet unet(Precision precision) {
        return VideoUNet.load(weights(PartName.UNET, precision), recipe.unet());
    }

    ImageEncoder imageEncoder(Precision precision) {
        return ImageEncoder.load(weights(PartName.IMAGE_ENCODER, precision), recipe.imageEncoder());
    }

    Encoder encoder(Precision precision) {
        return Encoder.load(weights(PartName.ENCODER, precision), recipe.encoder());
    }

    Decoder decoder(Precision precision) {
        return Decoder.load(weights(PartName.DECODER, precision), recipe.decoder());
    }

    private Weights weights(PartName part, Precision precision) {
        return parameters.get(part).weights(precision);
    }
}
