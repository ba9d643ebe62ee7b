package org.svdmv.core.training;

import ai.djl.ndarray.NDManager;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.svdmv.core.checkpoint.TensorSource;
import org.svdmv.core.model.Decoder;
import org.svdmv.core.model.Encoder;
import org.svdmv.core.model.ImageEncoder;
import org.svdmv.core.model.VideoUNet;

/** The networks of a recipe and their parameters. */
record Networks(
        VideoUNet unet, ImageEncoder imageEncoder, Encoder encoder, Decoder decoder, Map<Role, Parameters> parameters) {

    /** What a network is for. */
    enum Role {
        UNET,
        IMAGE_ENCODER,
        ENCODER,
        DECODER
    }

    /** @param given initial values of a network; where it has no tensor of a name, a random one is made */
    static Networks of(Recipe recipe, NDManager manager, Function<Role, TensorSource> given) {
        Map<Role, Parameters> parameters = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            Initializer initializer = new Initializer(Draws.mix(recipe.seed(), role.ordinal()));
            parameters.put(role, new Parameters(manager, initializer, given.apply(role)));
        }
        return new Networks(
                VideoUNet.load(parameters.get(Role.UNET).weights(), recipe.unet()),
                ImageEncoder.load(parameters.get(Role.IMAGE_ENCODER).weights(), recipe.imageEncoder()),
                Encoder.load(parameters.get(Role.ENCODER).weights(), recipe.encoder()),
                Decoder.load(parameters.get(Role.DECODER).weights(), recipe.decoder()),
                parameters);
    }
}
