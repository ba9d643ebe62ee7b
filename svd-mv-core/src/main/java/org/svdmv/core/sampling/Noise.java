package org.svdmv.core.sampling;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import org.svdmv.core.kernel.Kernels;

/**
 * Standard normal numbers, bit for bit those of {@code torch.manual_seed(seed)} and one {@code torch.randn(shape)} after the
 * other on the CPU (of the same build and instruction set). Other users of the engine's generator neither disturb this nor are
 * disturbed. The reference draws {@code randn_like(image)} first, then the noise of the latents.
 *
 * <p>A draw repeats those before it: take a handful from one seed, not thousands.
 */
public final class Noise {
    private final long seed;
    private final List<Long> counts = new ArrayList<>();

    private Noise(long seed) {
        this.seed = seed;
    }

    public static Noise of(long seed) {
        return new Noise(seed);
    }

    /** The next {@code torch.randn(shape)}, float32, drawn on the CPU and moved to the device of the manager. */
    public NDArray normal(NDManager manager, long... shape) {
        counts.add(new Shape(shape).size());
        long[] all = counts.stream().mapToLong(Long::longValue).toArray();
        try (NDArray flat = Kernels.randn(manager, seed, all)) {
            return flat.toDevice(manager.getDevice(), true).reshape(shape);
        }
    }
}
