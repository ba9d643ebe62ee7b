package org.svdmv.viewer;

import static org.lwjgl.glfw.GLFW.*;
import static org.lwjgl.opengl.GL11C.GL_RENDERER;
import static org.lwjgl.opengl.GL11C.GL_VERSION;
import static org.lwjgl.opengl.GL11C.glGetString;
import static org.lwjgl.system.MemoryUtil.NULL;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.lwjgl.PointerBuffer;
import org.lwjgl.opengl.GL;
import org.lwjgl.system.Configuration;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.system.Platform;

/**
 * An OpenGL 3.3 core context of a window that is never shown. On Linux it needs neither X nor Wayland: GLFW's null platform
 * makes it through EGL.
 */
final class HiddenContext {
    private static final int SIDE = 16;

    private HiddenContext() {}

    static GlProbe probe() {
        // LWJGL tells what it fails to load; what fails here is told by the probe.
        Configuration.DEBUG_STREAM.set(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        if (Platform.get() == Platform.LINUX) {
            Configuration.OPENGL_CONTEXT_API.set("EGL");
            glfwInitHint(GLFW_PLATFORM, GLFW_PLATFORM_NULL);
        }
        try {
            return glfwInit() ? openWindow() : GlProbe.Unavailable.because("GLFW does not start: " + lastError());
        } finally {
            glfwTerminate();
            glfwInitHint(GLFW_PLATFORM, GLFW_ANY_PLATFORM);
        }
    }

    private static GlProbe openWindow() {
        if (Platform.get() == Platform.LINUX) {
            glfwWindowHint(GLFW_CONTEXT_CREATION_API, GLFW_EGL_CONTEXT_API);
        }
        glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
        glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
        glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
        glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
        glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
        long window = glfwCreateWindow(SIDE, SIDE, "svdmv", NULL, NULL);
        return window == NULL
                ? GlProbe.Unavailable.because("no OpenGL 3.3 context can be made: " + lastError())
                : ask(window);
    }

    private static GlProbe ask(long window) {
        try {
            glfwMakeContextCurrent(window);
            GL.createCapabilities();
            return new GlProbe.Available(glGetString(GL_VERSION), glGetString(GL_RENDERER));
        } finally {
            GL.setCapabilities(null);
            glfwMakeContextCurrent(NULL);
            glfwDestroyWindow(window);
        }
    }

    private static String lastError() {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            PointerBuffer description = stack.mallocPointer(1);
            return glfwGetError(description) == GLFW_NO_ERROR ? "for no stated reason" : description.getStringUTF8(0);
        }
    }
}
