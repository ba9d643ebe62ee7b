package org.svdmv.viewer.app;

import java.util.List;
import org.svdmv.camera.Camera;
import org.svdmv.viewer.inspection.Counterpart;
import org.svdmv.viewer.inspection.Pixel;
import org.svdmv.viewer.inspection.Surface;

/** Where a pixel was found in the other views; looked for again only where the pixel or what is known of the surface is another. */
record Found(Pixel pixel, Surface surface, List<Counterpart> counterparts) {
    static final Found NOTHING = new Found(new Pixel(-1, 0, 0), Surface.NONE, List.of());

    /** @param pixels one, or none */
    Found of(List<Pixel> pixels, List<Camera> cameras, Surface known) {
        if (pixels.isEmpty()) {
            return NOTHING;
        }
        Pixel asked = pixels.get(0);
        return asked.equals(pixel) && known == surface
                ? this
                : new Found(asked, known, Counterpart.of(cameras, asked, known));
    }
}
