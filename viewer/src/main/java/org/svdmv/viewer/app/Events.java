package org.svdmv.viewer.app;

import static org.lwjgl.glfw.GLFW.*;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lwjgl.glfw.GLFWCharCallback;
import org.lwjgl.glfw.GLFWDropCallback;
import org.lwjgl.glfw.GLFWKeyCallback;
import org.lwjgl.glfw.GLFWMouseButtonCallback;
import org.lwjgl.glfw.GLFWScrollCallback;
import org.svdmv.viewer.gl.Framebuffer;

/** What GLFW tells of a window, passed on to the panels, and to the session where no panel takes it. */
final class Events {
    private final long window;
    private final Session session;
    private final Pointer pointer;

    private Events(long window, Session session) {
        this.window = window;
        this.session = session;
        pointer = new Pointer(session);
    }

    /** From now on; after the session, whose panels listen already: their callbacks are called first. */
    static void listen(long window, Session session) {
        Events events = new Events(window, session);
        events.listenToKeys();
        events.listenToMouse();
        glfwSetCursorPosCallback(window, (w, x, y) -> events.moved(x, y));
        glfwSetDropCallback(window, (w, count, names) -> session.dropped(paths(count, names)));
    }

    private static List<Path> paths(int count, long names) {
        List<Path> paths = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            paths.add(Path.of(GLFWDropCallback.getName(names, i)));
        }
        return paths;
    }

    private void listenToKeys() {
        GLFWKeyCallback keyBefore = glfwSetKeyCallback(window, null);
        glfwSetKeyCallback(window, (w, key, code, action, modifiers) -> {
            if (keyBefore != null) {
                keyBefore.invoke(w, key, code, action, modifiers);
            }
            if (action != GLFW_RELEASE && !session.gui().hasKeyboard()) {
                Keyboard.pressed(key, modifiers).ifPresent(session::press);
            }
        });
        GLFWCharCallback charBefore = glfwSetCharCallback(window, null);
        glfwSetCharCallback(window, (w, codePoint) -> {
            if (charBefore != null) {
                charBefore.invoke(w, codePoint);
            }
            if (!session.gui().hasKeyboard()) {
                Keyboard.typed(codePoint).ifPresent(session::press);
            }
        });
    }

    private void listenToMouse() {
        GLFWMouseButtonCallback buttonBefore = glfwSetMouseButtonCallback(window, null);
        glfwSetMouseButtonCallback(window, (w, button, action, modifiers) -> {
            if (buttonBefore != null) {
                buttonBefore.invoke(w, button, action, modifiers);
            }
            button(button, action, modifiers);
        });
        GLFWScrollCallback scrollBefore = glfwSetScrollCallback(window, null);
        glfwSetScrollCallback(window, (w, right, up) -> {
            if (scrollBefore != null) {
                scrollBefore.invoke(w, right, up);
            }
            if (!session.gui().hasPointer()) {
                pointer.wheel(wheel(), up);
            }
        });
    }

    private void button(int button, int action, int modifiers) {
        if (action == GLFW_RELEASE) {
            pointer.release();
        } else if (!session.gui().hasPointer()) {
            boolean pans = button != GLFW_MOUSE_BUTTON_LEFT || (modifiers & GLFW_MOD_CONTROL) != 0;
            double[] x = new double[1];
            double[] y = new double[1];
            glfwGetCursorPos(window, x, y);
            double ratio = ImGuiPanels.pixelsPerUnit(window);
            Pointer.Hold hold = pans ? Pointer.Hold.PAN : Pointer.Hold.TURN;
            pointer.press(hold, x[0] * ratio, y[0] * ratio, glfwGetTime(), size());
        }
    }

    private void moved(double x, double y) {
        double ratio = ImGuiPanels.pixelsPerUnit(window);
        pointer.move(x * ratio, y * ratio, size());
    }

    private Pointer.Wheel wheel() {
        if (down(GLFW_KEY_LEFT_CONTROL) || down(GLFW_KEY_RIGHT_CONTROL)) {
            return Pointer.Wheel.POINTS;
        }
        return down(GLFW_KEY_LEFT_ALT) || down(GLFW_KEY_RIGHT_ALT) ? Pointer.Wheel.FRUSTUMS : Pointer.Wheel.DISTANCE;
    }

    private boolean down(int key) {
        return glfwGetKey(window, key) == GLFW_PRESS;
    }

    private Size size() {
        Framebuffer screen = session.context().screen();
        return new Size(screen.width(), screen.height(), screen.pixelRatio());
    }
}
