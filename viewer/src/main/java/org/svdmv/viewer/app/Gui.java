package org.svdmv.viewer.app;

import org.svdmv.viewer.gl.Framebuffer;
import org.svdmv.viewer.gl.GlContext;

/** What draws panels over the scene. */
sealed interface Gui extends AutoCloseable permits ImGuiPanels, NoPanels {
    /** @param layout as {@link #layout} has answered before, or empty */
    static Gui open(GlContext context, String layout) {
        try {
            return new ImGuiPanels(context, layout);
        } catch (LinkageError e) {
            return new NoPanels("no panels: Dear ImGui, which comes for x86_64, cannot be loaded here ("
                    + e.getMessage() + "); keys and mouse work");
        }
    }

    /**
     * Draws panels into the framebuffer, over what is there.
     *
     * @param pixelsPerUnit how many of its pixels a unit of the screen has
     */
    void draw(Framebuffer target, double pixelsPerUnit, double seconds, Runnable panels);

    /** Whether the pointer is over a panel. */
    boolean hasPointer();

    /** Whether a field of text listens to the keyboard. */
    boolean hasKeyboard();

    /** Where the panels are. */
    String layout();

    /** What is missing, in words; empty if nothing is. */
    String missing();

    @Override
    void close();
}
