package org.svdmv.viewer.gl;

import static org.lwjgl.glfw.GLFW.*;
import static org.lwjgl.opengl.GL33C.*;
import static org.lwjgl.system.MemoryUtil.NULL;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lwjgl.glfw.Callbacks;
import org.lwjgl.opengl.GL;
import org.lwjgl.system.Configuration;

/**
 * An OpenGL 3.3 core context, current on the thread that opened it, and the window it belongs to. One at a time; closing it deletes
 * the objects made in it.
 */
public final class GlContext implements AutoCloseable {
    private final long window;
    private final GlInfo info;
    private final GlObjects objects = new GlObjects();

    private GlContext(long window, GlInfo info) {
        this.window = window;
        this.info = info;
    }

    /** A context that shows nothing. On Linux it needs neither X nor Wayland. */
    public static GlContext hidden() {
        return open(Way.toHidden(), new Opening("svdmv", 16, 16, GLFW_FALSE));
    }

    /** A window of so many screen units, not shown yet ({@code glfwShowWindow}). */
    public static GlContext window(String title, int width, int height) {
        return open(Way.toWindow(), new Opening(title, width, height, GLFW_FALSE));
    }

    private static GlContext open(List<Way> ways, Opening opening) {
        quiet();
        Refusals refusals = new Refusals();
        for (Way way : ways) {
            try {
                long window = opening.through(way, refusals);
                if (window != NULL) {
                    return current(window, way);
                }
            } catch (LinkageError | RuntimeException e) {
                refusals.add(way, String.valueOf(e.getMessage()));
                glfwTerminate();
            }
        }
        throw refusals.exception(ways);
    }

    /** LWJGL tells what it fails to load; what fails here is told by the exception. */
    private static void quiet() {
        Configuration.DEBUG_STREAM.set(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }

    private static GlContext current(long window, Way way) {
        String renderer = glGetString(GL_RENDERER);
        return new GlContext(
                window, new GlInfo(glGetString(GL_VERSION), renderer, way.words(), glGetInteger(GL_MAX_TEXTURE_SIZE)));
    }

    public GlInfo info() {
        return info;
    }

    public GlObjects objects() {
        return objects;
    }

    /** GLFW's handle of the window. */
    public long handle() {
        return window;
    }

    /** What people see in the window, at its size now. */
    public Framebuffer screen() {
        int[] width = new int[1];
        int[] height = new int[1];
        float[] scale = new float[1];
        glfwGetFramebufferSize(window, width, height);
        glfwGetWindowContentScale(window, scale, new float[1]);
        return Framebuffer.screen(width[0], height[0], scale[0]);
    }

    @Override
    public void close() {
        objects.close();
        GL.setCapabilities(null);
        glfwMakeContextCurrent(NULL);
        Callbacks.glfwFreeCallbacks(window);
        glfwDestroyWindow(window);
        glfwTerminate();
    }
}
