package org.svdmv.viewer.app;

import static org.lwjgl.glfw.GLFW.glfwPostEmptyEvent;

/** Wakes a thread that waits for events when it is interrupted, as by Ctrl-C: waiting in native code does not notice it. */
final class Waker implements AutoCloseable {
    private static final int EVERY_MILLISECONDS = 200;

    private final Thread watching;

    private Waker(Thread waiting) {
        watching = new Thread(() -> watch(waiting), "waker");
        watching.setDaemon(true);
    }

    static Waker of(Thread waiting) {
        Waker waker = new Waker(waiting);
        waker.watching.start();
        return waker;
    }

    private static void watch(Thread waiting) {
        try {
            while (true) {
                Thread.sleep(EVERY_MILLISECONDS);
                if (waiting.isInterrupted()) {
                    glfwPostEmptyEvent();
                }
            }
        } catch (InterruptedException e) {
            // Closed.
        }
    }

    @Override
    public void close() {
        watching.interrupt();
    }
}
