package org.svdmv.core.training;

import ai.djl.ndarray.NDManager;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.svdmv.core.checkpoint.TensorSource;
import org.svdmv.core.checkpoint.Weights;
import org.svdmv.core.kernel.Precision;
import org.svdmv.core.model.Decoder;
import org.svdmv.core.model.Encoder;
import org.svdmv.core.model.ImageEncoder;
import org.svdmv.core.model.VideoUNet;

/** The networks of a recipe: their parameters, from which each step loads a network in its own precision. */
record Networks(Recipe recipe, Map<Role, Parameters> parameters) {

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
            parameters.put(role, new Parameters(manager, initializer(recipe, role), given.apply(role)));
        }
        Networks networks = new Networks(recipe, parameters);
        networks.unet(Precision.F32);
        networks.imageEncoder(Precision.F32);
        networks.encoder(Precision.F32);
        networks.decoder(Precision.F32);
        return networks;
    }

    static Initializer initializer(Recipe recipe, Role role) {
        return new Initializer(Draws.mix(recipe.seed(), role.ordinal()));
    }

    VideoUNet unet(Precision precision) {
        return VideoUNet.load(weights(Role.UNET, precision), recipe.unet());
    }

    ImageEncoder imageEncoder(Precision precision) {
        return ImageEncoder.load(weights(Role.IMAGE_ENCODER, precision), recipe.imageEncoder());
    }

    Encoder encoder(Precision precision) {
        return Encoder.load(weights(Role.ENCODER, precision), recipe.encoder());
    }

    Decoder decoder(Precision precision) {
        return Decoder.load(weights(Role.DECODER, precision), recipe.decoder());
    }

    private Weights weights(Role role, Precision precision) {
        return parameters.get(role).weights(precision);
    }
}
