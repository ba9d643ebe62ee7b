package org.svdmv.viewer.gl;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * What draws.
 *
 * @param version of OpenGL and of the driver
 * @param renderer a graphics card, or a program
 * @param way how the context was made, in words: {@code EGL without a display}
 * @param largestSide of textures and framebuffers, in pixels
 */
public record GlInfo(String version, String renderer, String way, int largestSide) {
    /** Whether a program draws, some hundred times slower than a graphics card. */
    public boolean software() {
        String name = renderer.toLowerCase(Locale.ROOT);
        return Stream.of("llvmpipe", "softpipe", "swrast", "swiftshader", "software")
                .anyMatch(name::contains);
    }
}
