package org.svdmv.viewer;

import java.util.Locale;
import java.util.stream.Stream;
import org.lwjgl.system.Platform;

/** Whether this machine can draw with OpenGL, found out by making a context that shows nothing. */
public sealed interface GlProbe {

    /** Tries it. Takes half a second, needs no display, and never throws. */
    static GlProbe run() {
        try {
            return HiddenContext.probe();
        } catch (LinkageError | RuntimeException e) {
            return new Unavailable(
                    "the native libraries of LWJGL do not load: " + e.getMessage(),
                    "use a 64-bit Java of this platform, and a temporary directory that programs may run from");
        }
    }

    /**
     * A context could be made.
     *
     * @param version the version of OpenGL, at least 3.3, and of the driver
     * @param renderer what draws: a graphics card, or a program
     */
    record Available(String version, String renderer) implements GlProbe {

        /** Whether a program draws, some hundred times slower than a graphics card. */
        public boolean software() {
            String name = renderer.toLowerCase(Locale.ROOT);
            return Stream.of("llvmpipe", "softpipe", "swrast", "swiftshader", "software")
                    .anyMatch(name::contains);
        }
    }

    /**
     * No context could be made.
     *
     * @param reason what went wrong
     * @param remedy what to install or do
     */
    record Unavailable(String reason, String remedy) implements GlProbe {

        static Unavailable because(String reason) {
            String remedy = Platform.get() == Platform.LINUX
                    ? "apt-get install --no-install-recommends libegl1 libgl1-mesa-dri (or what they are called here)"
                    : "install the newest driver of the graphics card";
            return new Unavailable(reason, remedy);
        }
    }
}
