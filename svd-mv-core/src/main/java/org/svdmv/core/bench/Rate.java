package org.svdmv.core.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import java.util.function.Supplier;
import org.svdmv.core.kernel.Kernels;
import org.svdmv.core.kernel.Precision;

/** Some work that is repeated, and the shortest time it took. */
final class Rate {
    private final String name;
    private final double flop;
    private final Supplier<NDArray> work;
    private double seconds = Double.POSITIVE_INFINITY;

    Rate(String name, double flop, Supplier<NDArray> work) {
        this.name = name;
        this.flop = flop;
        this.work = work;
    }

    /** Does the work once; returns the seconds of this time. */
    double measure() {
        long start = System.nanoTime();
        try (NDScope scope = new NDScope()) {
            await(work.get());
        }
        double taken = (System.nanoTime() - start) / 1e9;
        seconds = Math.min(seconds, taken);
        return taken;
    }

    String name() {
        return name;
    }

    double seconds() {
        return seconds;
    }

    double gigaflops() {
        return flop / seconds / 1e9;
    }

    /** Reads one number, for which a GPU has to finish. */
    private static void await(NDArray result) {
        Kernels.cast(result.get("0,0,0,0"), Precision.F32).getFloat();
    }
}
