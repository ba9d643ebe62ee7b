package org.svdmv.core.kernel;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import java.util.function.Supplier;

/** The one word for memory: what is computed in a scope is freed at its end, but for the result. */
public final class Scope {
    private Scope() {}

    /** Runs the body; its result passes to the scope around this one. */
    public static NDArray scoped(Supplier<NDArray> body) {
        NDArray result;
        try (NDScope scope = new NDScope()) {
            result = body.get();
            NDScope.unregister(result);
        }
        NDScope.register(result);
        return result;
    }
}
