package org.svdmv.viewer.gl;

import static org.lwjgl.glfw.GLFW.*;

import java.util.List;
import org.lwjgl.system.Platform;

/** A way to come by a context. */
enum Way {
    EGL_ALONE("EGL without a display", GLFW_PLATFORM_NULL, GLFW_EGL_CONTEXT_API, "EGL"),
    EGL_AND_DISPLAY("EGL and a display", GLFW_ANY_PLATFORM, GLFW_EGL_CONTEXT_API, "EGL"),
    DISPLAY("a display", GLFW_ANY_PLATFORM, GLFW_NATIVE_CONTEXT_API, "native"),
    OSMESA("OSMesa without a display", GLFW_PLATFORM_NULL, GLFW_OSMESA_CONTEXT_API, "OSMesa");

    private final String words;
    private final int platform;
    private final int creation;
    private final String functions;

    Way(String words, int platform, int creation, String functions) {
        this.words = words;
        this.platform = platform;
        this.creation = creation;
        this.functions = functions;
    }

    /** The ways to a window that people see, the best first. */
    static List<Way> toWindow() {
        return Platform.get() == Platform.LINUX ? List.of(EGL_AND_DISPLAY, DISPLAY) : List.of(DISPLAY);
    }

    /** The ways to a context that shows nothing, the best first. */
    static List<Way> toHidden() {
        return Platform.get() == Platform.LINUX
                ? List.of(EGL_ALONE, EGL_AND_DISPLAY, DISPLAY, OSMESA)
                : List.of(DISPLAY);
    }

    String words() {
        return words;
    }

    int platform() {
        return platform;
    }

    int creation() {
        return creation;
    }

    /** LWJGL's name for where the functions of OpenGL are asked for. */
    String functions() {
        return functions;
    }

    /** OSMesa makes no forward compatible contexts. */
    int forwardCompatible() {
        return this == OSMESA ? GLFW_FALSE : GLFW_TRUE;
    }
}
