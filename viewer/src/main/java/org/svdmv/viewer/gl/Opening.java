package org.svdmv.viewer.gl;

import static org.lwjgl.glfw.GLFW.*;
import static org.lwjgl.opengl.GL11C.GL_VERSION;
import static org.lwjgl.opengl.GL11C.glGetString;
import static org.lwjgl.system.MemoryUtil.NULL;

import org.lwjgl.PointerBuffer;
import org.lwjgl.opengl.GL;
import org.lwjgl.system.Configuration;
import org.lwjgl.system.MemoryStack;

/** Opens a window with a context, current on this thread, or says why not. */
record Opening(String title, int width, int height, int visible) {
    /** The window, or NULL: then GLFW is as it was before. */
    long through(Way way, Refusals refusals) {
        glfwInitHint(GLFW_PLATFORM, way.platform());
        if (!glfwInit()) {
            refusals.add(way, lastError());
            return NULL;
        }
        glfwDefaultWindowHints();
        glfwWindowHint(GLFW_CONTEXT_CREATION_API, way.creation());
        glfwWindowHint(GLFW_VISIBLE, visible);
        glfwWindowHint(GLFW_SCALE_TO_MONITOR, GLFW_TRUE);
        glfwWindowHint(GLFW_STENCIL_BITS, 0);
        ask(3, 3, GLFW_OPENGL_CORE_PROFILE, way.forwardCompatible());
        long window = glfwCreateWindow(width, height, title, NULL, NULL);
        if (window == NULL) {
            String error = lastError();
            refusals.add(way, error + olderVersion(way));
            glfwTerminate();
            return NULL;
        }
        makeCurrent(window, way);
        return window;
    }

    private static void ask(int major, int minor, int profile, int forwardCompatible) {
        glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, major);
        glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, minor);
        glfwWindowHint(GLFW_OPENGL_PROFILE, profile);
        glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, forwardCompatible);
    }

    private static void makeCurrent(long window, Way way) {
        glfwMakeContextCurrent(window);
        if (!way.functions().equals(Configuration.OPENGL_CONTEXT_API.get())) {
            Configuration.OPENGL_CONTEXT_API.set(way.functions());
            if (way == Way.OSMESA) {
                Configuration.OPENGL_LIBRARY_NAME.set("libOSMesa.so.8");
            }
            GL.destroy();
            GL.create();
        }
        GL.createCapabilities();
    }

    /** What the driver has where it lacks 3.3: words, or none. */
    private String olderVersion(Way way) {
        ask(1, 0, GLFW_OPENGL_ANY_PROFILE, GLFW_FALSE);
        long window = glfwCreateWindow(width, height, title, NULL, NULL);
        if (window == NULL) {
            return "";
        }
        makeCurrent(window, way);
        String version = glGetString(GL_VERSION);
        GL.setCapabilities(null);
        glfwDestroyWindow(window);
        return ", " + Refusals.OLDER + version;
    }

    private static String lastError() {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            PointerBuffer description = stack.mallocPointer(1);
            return glfwGetError(description) == GLFW_NO_ERROR ? "no reason given" : description.getStringUTF8(0);
        }
    }
}
