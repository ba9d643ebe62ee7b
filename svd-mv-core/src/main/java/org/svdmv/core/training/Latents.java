package org.svdmv.core.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.svdmv.core.kernel.Precision;
import org.svdmv.core.kernel.RgbTensor;
import org.svdmv.core.kernel.Scope;

/**
 * The latents of augmented views, rounded to float16, for any number of threads; those used last are kept. The encoder computes in float32, and views that are asked
 * for together are always encoded together and alone: the bits of a convolution may depend on what else is in the batch.
 */
final class Latents {
    /** Neighboring views of an orbit, changed. */
    private record Key(int orbit, Augmentation augmentation, int first, int count) {}

    private final Recipe recipe;
    private final OrbitSource orbits;
    private final Networks networks;
    private final NDManager manager;
    private final long budget;
    private final Map<Key, NDArray> kept = new LinkedHashMap<>(16, 0.75f, true);
    private UnaryOperator<NDArray> encoder;
    private long bytes;

    /** @param budget bytes that kept latents may take */
    Latents(Recipe recipe, OrbitSource orbits, Networks networks, NDManager manager, long budget) {
        this.recipe = recipe;
        this.orbits = orbits;
        this.networks = networks;
        this.manager = manager;
        this.budget = budget;
    }

    /** All views: float32 {@code [T, z, h, w]}, not scaled. */
    NDArray orbit(int orbit, Augmentation augmentation) {
        return views(new Key(orbit, augmentation, 0, recipe.frames()));
    }

    /** One view: float32 {@code [1, z, h, w]}, not scaled. */
    NDArray view(int orbit, Augmentation augmentation, int view) {
        return views(new Key(orbit, augmentation, view, 1));
    }

    /** What brings the latents of these orbits to unit mean square. */
    double scale(int firstOrbit, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            int index = firstOrbit + i;
            try (NDArray square = Scope.scoped(
                    () -> orbit(index, new Augmentation(0)).square().mean())) {
                sum += square.getFloat();
            }
        }
        return 1 / Math.sqrt(sum / count);
    }

    private NDArray views(Key key) {
        return kept(key).orElseGet(() -> {
            NDArray latents = Scope.scoped(() -> encoded(key));
            NDArray views = latents.toType(DataType.FLOAT32, true);
            keep(key, latents);
            return views;
        });
    }

    private synchronized Optional<NDArray> kept(Key key) {
        return Optional.ofNullable(kept.get(key)).map(latents -> latents.toType(DataType.FLOAT32, true));
    }

    private NDArray encoded(Key key) {
        NDArray images = RgbTensor.of(manager, pixels(key), recipe.imageSize(), recipe.imageSize());
        return encoder(images).apply(images).toType(DataType.FLOAT16, true);
    }

    private synchronized UnaryOperator<NDArray> encoder(NDArray images) {
        if (encoder == null) {
            UnaryOperator<NDArray> network =
                    x -> networks.encoder(Precision.F32).mode(x);
            encoder = patchMap(network, images)
                    .<UnaryOperator<NDArray>>map(map -> map::apply)
                    .orElse(network);
        }
        return encoder;
    }

    private static Optional<PatchMap> patchMap(UnaryOperator<NDArray> network, NDArray images) {
        try (NDScope scope = new NDScope()) {
            Optional<PatchMap> map = PatchMap.of(network, images);
            map.ifPresent(kept -> {
                NDScope.unregister(kept.weight());
                NDScope.unregister(kept.bias());
            });
            return map;
        }
    }

    private byte[] pixels(Key key) {
        int view = recipe.imageSize() * recipe.imageSize() * 3;
        byte[] orbit = orbits.orbit(key.orbit()).pixels();
        byte[] pixels = new byte[key.count() * view];
        for (int k = 0; k < key.count(); k++) {
            key.augmentation().apply(orbit, recipe.frames(), recipe.imageSize(), key.first() + k, pixels, k * view);
        }
        return pixels;
    }

    /** Beyond the budget, what was not used for the longest time is let go; the newest stays until the next one comes. */
    private synchronized void keep(Key key, NDArray latents) {
        if (kept.putIfAbsent(key, latents) != null) {
            return;
        }
        NDScope.unregister(latents);
        bytes += bytes(latents);
        while (bytes > budget && kept.size() > 1) {
            NDArray oldest = kept.remove(kept.keySet().iterator().next());
            bytes -= bytes(oldest);
            oldest.close();
        }
    }

    private static long bytes(NDArray latents) {
        return latents.size() * Precision.F16.bytes();
    }

    /** Bytes that kept latents take. */
    synchronized long bytes() {
        return bytes;
    }
}
