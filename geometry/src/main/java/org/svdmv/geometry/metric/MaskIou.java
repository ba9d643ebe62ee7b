package org.svdmv.geometry.metric;

import java.awt.image.BufferedImage;
import org.svdmv.camera.View;

/** How well two silhouettes agree: pixels in both over pixels in either; 1 if both are empty. */
public final class MaskIou {
    private MaskIou() {}

    /** Masks as gray pictures; a pixel belongs to the object from 128 on. */
    public static double of(BufferedImage a, BufferedImage b) {
        Channels.refuseUnlessOfOneSize(a, b);
        int both = 0;
        int either = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                boolean inA = a.getRaster().getSample(x, y, 0) >= View.OBJECT;
                boolean inB = b.getRaster().getSample(x, y, 0) >= View.OBJECT;
                both += inA && inB ? 1 : 0;
                either += inA || inB ? 1 : 0;
            }
        }
        return either == 0 ? 1 : (double) both / either;
    }
}
