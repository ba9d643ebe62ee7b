package org.svdmv.core.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import java.util.HashMap;
import java.util.Map;
import org.svdmv.core.kernel.Kernels;
import org.svdmv.core.kernel.Precision;
import org.svdmv.core.kernel.Scope;

/**
 * The latents of augmented orbits, each encoded once and then kept, rounded to float16. An orbit is always encoded by itself: the bits of
 * a convolution may depend on what else is in the batch.
 */
final class Latents {
    /** Which orbit, changed how. */
    private record Key(int orbit, Augmentation augmentation) {}

    private final Recipe recipe;
    private final OrbitSource orbits;
    private final Networks networks;
    private final NDManager manager;
    private final Precision precision;
    private final Map<Key, NDArray> kept = new HashMap<>();

    Latents(Recipe recipe, OrbitSource orbits, Networks networks, NDManager manager, Precision precision) {
        this.recipe = recipe;
        this.orbits = orbits;
        this.networks = networks;
        this.manager = manager;
        this.precision = precision;
    }

    /** float32 {@code [T, z, h, w]}, not scaled. */
    NDArray orbit(int index, Augmentation augmentation) {
        Key key = new Key(index, augmentation);
        NDArray latents = kept.get(key);
        if (latents == null) {
            latents = Scope.scoped(() -> encode(Pictures.tensor(manager, pixels(key), recipe.imageSize())));
            NDScope.unregister(latents);
            kept.put(key, latents);
        }
        return latents.toType(DataType.FLOAT32, true);
    }

    /** What brings the latents of the first orbits to unit mean square. */
    double scale(int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            int index = i;
            try (NDArray square = Scope.scoped(
                    () -> orbit(index, new Augmentation(0)).square().mean())) {
                sum += square.getFloat();
            }
        }
        return 1 / Math.sqrt(sum / count);
    }

    private byte[] pixels(Key key) {
        int size = recipe.imageSize();
        byte[] orbit = orbits.orbit(key.orbit()).pixels();
        byte[] pixels = new byte[orbit.length];
        for (int k = 0; k < recipe.frames(); k++) {
            key.augmentation().apply(orbit, recipe.frames(), size, k, pixels, k * size * size * 3);
        }
        return pixels;
    }

    private NDArray encode(NDArray images) {
        return Kernels.cast(networks.encoder(precision).mode(images), Precision.F32)
                .toType(DataType.FLOAT16, true);
    }

    /** float32 {@code [N, z, h, w]} of pictures {@code [N, 3, H, W]}, rounded as the kept ones are. */
    NDArray pictures(NDArray images) {
        return encode(images).toType(DataType.FLOAT32, true);
    }

    static NDArray stack(NDList latents) {
        return NDArrays.concat(latents, 0);
    }
}
