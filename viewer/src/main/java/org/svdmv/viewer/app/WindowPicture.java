package org.svdmv.viewer.app;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.svdmv.viewer.action.Panel;
import org.svdmv.viewer.action.ViewerState;
import org.svdmv.viewer.gl.Framebuffer;
import org.svdmv.viewer.gl.GlContext;
import org.svdmv.viewer.inspection.Measurement;

/**
 * What the window would show, without one and without a display.
 *
 * @param panels that are open, where they usually are
 */
public record WindowPicture(Path path, Host host, Set<Panel> panels) {
    /** Panels find their sizes within so many frames. */
    private static final int SETTLING_FRAMES = 4;

    private static final int PAUSE_MILLISECONDS = 10;

    /** One frame may be as long as a flight. */
    private static final double FRAME_SECONDS = 1;

    /**
     * Waits for pictures and measurements that the panels show.
     *
     * @param change of the state at home
     * @return TYPE_INT_RGB
     */
    public BufferedImage of(int width, int height, UnaryOperator<ViewerState> change) throws InterruptedException {
        Settings usual = Settings.USUAL;
        Settings settings = new Settings(usual.width(), usual.height(), panels, usual.style(), usual.layout());
        try (GlContext context = GlContext.hidden();
                Framebuffer target = Framebuffer.offscreen(context, width, height, 1);
                Session session = new Session(context, host, new Opened(path, host.open(path)), settings, () -> {})) {
            session.change(change);
            settle(session, target);
            return PanelPicture.of(target);
        }
    }

    /** Draws until nothing moves, nothing is on its way and nothing is being measured. */
    static void settle(Session session, Framebuffer target) throws InterruptedException {
        int still = 0;
        while (still < SETTLING_FRAMES) {
            Pace pace = session.draw(target, 1, FRAME_SECONDS);
            boolean waits = pace != Pace.AFTER_EVENTS || session.measurement() instanceof Measurement.Running;
            still = waits ? 0 : still + 1;
            if (waits) {
                Thread.sleep(PAUSE_MILLISECONDS);
            }
        }
    }
}
