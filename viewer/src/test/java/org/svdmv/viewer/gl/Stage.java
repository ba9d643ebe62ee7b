package org.svdmv.viewer.gl;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Where the same tests run. What a machine lacks for one is a reason to skip; in CI it is a failure. */
public enum Stage {
    /** No X, no Wayland. */
    NO_DISPLAY {
        @Override
        GlContext context() {
            return GlContext.hidden();
        }
    },
    /** A window of an X server that the test starts. */
    XVFB {
        @Override
        GlContext context() {
            Xvfb.running();
            return GlContext.window("svdmv test", 320, 240);
        }
    };

    abstract GlContext context();

    public GlContext open() {
        try {
            return context();
        } catch (GlException e) {
            throw missing(e.getMessage());
        }
    }

    /** Does not return. */
    static RuntimeException missing(String reason) {
        if ("true".equals(System.getenv("CI"))) {
            Assertions.fail(reason);
        }
        Assumptions.abort(reason);
        throw new IllegalStateException(reason);
    }
}
