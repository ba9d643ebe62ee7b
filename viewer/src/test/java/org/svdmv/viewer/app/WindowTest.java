package org.svdmv.viewer.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lwjgl.glfw.GLFW.*;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lwjgl.glfw.GLFWCharCallback;
import org.lwjgl.glfw.GLFWKeyCallback;
import org.lwjgl.glfw.GLFWScrollCallback;
import org.svdmv.viewer.action.Key;
import org.svdmv.viewer.action.Panel;
import org.svdmv.viewer.navigation.NavigationStyle;

/** The loop of a real window. */
class WindowTest {
    /** Of an Xvfb that keeps a window at 60 frames a second or more. */
    private static final int FRAMES_OF_TWO_BUSY_SECONDS = 100;

    @TempDir
    private Path folder;

    @Test
    @Timeout(60)
    void anIdleWindowDrawsNothingAndWakesForAKey() throws InterruptedException {
        try (Workbench bench = Workbench.windowIn(folder)) {
            Session session = bench.session();
            bench.settle();
            long window = session.context().handle();
            AtomicBoolean idle = new AtomicBoolean();
            Thread closer = new Thread(() -> {
                sleep(2000);
                idle.set(true);
                glfwSetWindowShouldClose(window, true);
                glfwPostEmptyEvent();
            });
            long before = session.frames();
            closer.start();
            new Viewer(session.context(), session).run();
            closer.join();
            assertTrue(idle.get());
            assertTrue(session.frames() - before < FRAMES_OF_TWO_BUSY_SECONDS, session.frames() - before + " frames");
        }
    }

    @Test
    @Timeout(60)
    void whatIsTypedAndTurnedReachesTheSession() throws InterruptedException {
        try (Workbench bench = Workbench.windowIn(folder)) {
            Session session = bench.session();
            long window = session.context().handle();
            session.press(new Key("F2"));
            session.press(new Key("F3"));
            Events.listen(window, session);
            GLFWKeyCallback keys = glfwSetKeyCallback(window, null);
            GLFWCharCallback characters = glfwSetCharCallback(window, null);
            GLFWScrollCallback wheel = glfwSetScrollCallback(window, null);
            bench.settle();

            characters.invoke(window, 'y');
            assertEquals(NavigationStyle.ARCBALL, session.state().navigation().style());
            keys.invoke(window, GLFW_KEY_F1, 0, GLFW_PRESS, 0);
            assertTrue(session.state().panels().contains(Panel.HELP));
            keys.invoke(window, GLFW_KEY_F1, 0, GLFW_RELEASE, 0);
            assertTrue(session.state().panels().contains(Panel.HELP));
            characters.invoke(window, '?');
            assertFalse(session.state().panels().contains(Panel.HELP));
            double distance = session.state().navigation().viewpoint().distance();
            wheel.invoke(window, 0, 1);
            assertEquals(
                    0.9 * distance, session.state().navigation().viewpoint().distance(), 1e-9);
            keys.invoke(window, GLFW_KEY_Q, 0, GLFW_PRESS, GLFW_MOD_CONTROL);
            assertTrue(session.ended());
        }
    }

    @Test
    @Timeout(60)
    void anInterruptionClosesIt() throws InterruptedException {
        try (Workbench bench = Workbench.windowIn(folder)) {
            Thread window = Thread.currentThread();
            Thread interrupting = new Thread(() -> {
                sleep(1500);
                window.interrupt();
            });
            interrupting.start();
            Viewer viewer = new Viewer(bench.session().context(), bench.session());
            assertThrows(InterruptedException.class, viewer::run);
            interrupting.join();
        }
    }

    private static void sleep(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
