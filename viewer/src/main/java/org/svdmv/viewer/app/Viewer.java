package org.svdmv.viewer.app;

import static org.lwjgl.glfw.GLFW.*;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import org.lwjgl.glfw.GLFW;
import org.svdmv.viewer.gl.Framebuffer;
import org.svdmv.viewer.gl.GlContext;

/** A window on a view set or a mesh. To be run in the main thread, as macOS wants it. */
public final class Viewer {
    /** Panels close themselves, lay themselves out and fade: some frames after each event. */
    private static final int FRAMES_AFTER_EVENT = 3;

    private static final double SOON_SECONDS = 0.05;

    /** Time that was slept through is not made up for: a flight that begins then is seen from its beginning. */
    private static final double MOST_SECONDS = 0.1;

    private final GlContext context;
    private final Session session;
    private int framesDue = FRAMES_AFTER_EVENT;

    Viewer(GlContext context, Session session) {
        this.context = context;
        this.session = session;
    }

    /**
     * Opens a window and returns when it is closed. A {@link org.svdmv.viewer.gl.GlException} says what the machine lacks for a
     * window; what is broken in the files is told as by {@link Host#open}.
     *
     * @param path a view set or a mesh
     */
    public static void show(Path path, Host host) throws InterruptedException {
        SettingsFile file = new SettingsFile(host.settings());
        Settings settings = file.read();
        // The files are read while the window is made, which takes about as long.
        Background<Opened> opening = new Background<>(() -> {});
        opening.start(() -> new Opened(path, host.open(path)));
        try (GlContext context =
                        GlContext.window("svdmv - " + path.getFileName(), settings.width(), settings.height());
                Session session = new Session(context, host, opened(opening), settings, GLFW::glfwPostEmptyEvent)) {
            try {
                new Viewer(context, session).run();
            } finally {
                remember(file, context, session);
            }
        }
    }

    /** What was opened, or what opening it threw. */
    private static Opened opened(Background<Opened> opening) {
        try {
            return opening.result();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Runs until the window is closed or the thread is interrupted. */
    void run() throws InterruptedException {
        try (Waker waker = Waker.of(Thread.currentThread())) {
            Events.listen(context.handle(), session);
            glfwSwapInterval(1);
            glfwShowWindow(context.handle());
            drawUntilClosed();
        }
    }

    private void drawUntilClosed() throws InterruptedException {
        double last = glfwGetTime();
        while (!glfwWindowShouldClose(context.handle()) && !session.ended()) {
            if (Thread.interrupted()) {
                throw new InterruptedException("the window was closed from outside");
            }
            double now = glfwGetTime();
            Framebuffer screen = context.screen();
            if (screen.width() > 0 && screen.height() > 0) {
                Pace pace = session.draw(screen, ImGuiPanels.pixelsPerUnit(context.handle()), elapsed(last, now));
                glfwSwapBuffers(context.handle());
                await(pace);
            } else {
                glfwWaitEvents();
            }
            last = now;
        }
    }

    private static double elapsed(double last, double now) {
        return Math.min(MOST_SECONDS, now - last);
    }

    /** Draws on where something moves; else sleeps until something happens. */
    private void await(Pace pace) {
        framesDue--;
        if (pace == Pace.AT_ONCE || framesDue > 0) {
            glfwPollEvents();
        } else if (pace == Pace.SOON) {
            glfwWaitEventsTimeout(SOON_SECONDS);
        } else {
            glfwWaitEvents();
            framesDue = FRAMES_AFTER_EVENT;
        }
    }

    private static void remember(SettingsFile file, GlContext context, Session session) {
        int[] width = new int[1];
        int[] height = new int[1];
        glfwGetWindowSize(context.handle(), width, height);
        try {
            file.write(session.settings(width[0], height[0]));
        } catch (IOException e) {
            // A folder that cannot be written is no reason to fail at the end: the usual layout comes back.
            session.tell(e.getMessage());
        }
    }
}
