package org.svdmv.viewer.app;

import java.awt.image.BufferedImage;
import org.svdmv.viewer.gl.Framebuffer;

/** What was drawn, panels and all. */
final class PanelPicture {
    private PanelPicture() {}

    /** TYPE_INT_RGB. */
    static BufferedImage of(Framebuffer drawn) {
        BufferedImage image = new BufferedImage(drawn.width(), drawn.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, drawn.width(), drawn.height(), drawn.read(), 0, drawn.width());
        return image;
    }
}
