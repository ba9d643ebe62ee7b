package org.svdmv.viewer;

import org.svdmv.viewer.gl.GlContext;
import org.svdmv.viewer.gl.GlException;
import org.svdmv.viewer.gl.GlInfo;

/** Whether this machine can draw with OpenGL, found out by making a context that shows nothing. */
public sealed interface GlProbe {

    /** Tries it. Takes half a second, needs no display, and never throws. */
    static GlProbe run() {
        try (GlContext context = GlContext.hidden()) {
            return new Available(context.info());
        } catch (GlException e) {
            return new Unavailable(e.reason(), e.remedy());
        } catch (LinkageError | RuntimeException e) {
            return new Unavailable(
                    "the native libraries of LWJGL do not load: " + e.getMessage(),
                    "use a 64-bit Java of this platform, and a temporary directory that programs may run from");
        }
    }

    /** A context could be made, of at least version 3.3. */
    record Available(GlInfo info) implements GlProbe {}

    /**
     * No context could be made.
     *
     * @param reason what went wrong
     * @param remedy what to install or do
     */
    record Unavailable(String reason, String remedy) implements GlProbe {}
}
