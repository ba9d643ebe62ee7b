package org.svdmv.viewer.app;

import org.svdmv.viewer.gl.Framebuffer;

/** The scene alone. */
record NoPanels(String missing) implements Gui {
    @Override
    public void draw(Framebuffer target, double pixelsPerUnit, double seconds, Runnable panels) {}

    @Override
    public boolean hasPointer() {
        return false;
    }

    @Override
    public boolean hasKeyboard() {
        return false;
    }

    @Override
    public String layout() {
        return "";
    }

    @Override
    public void close() {}
}
