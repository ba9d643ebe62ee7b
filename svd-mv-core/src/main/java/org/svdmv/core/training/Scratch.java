package org.svdmv.core.training;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.EnumMap;
import java.util.Map;
import org.svdmv.core.checkpoint.PartName;
import org.svdmv.core.checkpoint.TensorSource;

/** First values of a training from nothing: random, but for an autoencoder that is to be learned, which begins with the principal components of the data. */
final class Scratch {
    private static final int COMPONENT_ORBITS = 256;

    private final Recipe recipe;
    private final NDManager manager;
    private final Map<PartName, Map<String, float[]>> given = new EnumMap<>(PartName.class);

    private Scratch(Recipe recipe, NDManager manager) {
        this.recipe = recipe;
        this.manager = manager;
    }

    static Scratch of(Recipe recipe, OrbitSource orbits, NDManager manager) {
        Scratch scratch = new Scratch(recipe, manager);
        if (recipe.stages().stream().anyMatch(Stage.Autoencoding.class::isInstance)) {
            scratch.beginWithComponents(orbits);
        }
        return scratch;
    }

    private void beginWithComponents(OrbitSource orbits) {
        PrincipalComponents components = PrincipalComponents.of(
                manager.newSubManager(Device.cpu()),
                orbits,
                Math.min(COMPONENT_ORBITS, recipe.orbits()),
                recipe.frames(),
                recipe.imageSize(),
                recipe.encoder().factor(),
                recipe.encoder().latentChannels());
        given.put(PartName.ENCODER, PatchAutoencoder.encoder(components, recipe.encoder()));
        given.put(
                PartName.DECODER,
                PatchAutoencoder.decoder(components, recipe.decoder(), initializer(PartName.DECODER)));
    }

    /** The first values of a network. */
    TensorSource of(PartName part) {
        return new Values(manager, initializer(part), given.getOrDefault(part, Map.of()));
    }

    private Initializer initializer(PartName part) {
        return new Initializer(Draws.mix(recipe.seed(), part.ordinal()));
    }

    private record Values(NDManager manager, Initializer initializer, Map<String, float[]> given)
            implements TensorSource {
        @Override
        public boolean has(String name) {
            return given.containsKey(name);
        }

        @Override
        public NDArray take(String name, long... shape) {
            float[] values = has(name) ? given.get(name) : initializer.values(name, shape);
            return manager.create(values, new Shape(shape));
        }

        @Override
        public void pass(String name, long... shape) {}
    }
}
