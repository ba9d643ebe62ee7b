package org.svdmv.viewer.scene;

import java.awt.image.BufferedImage;
import java.util.List;

/** The pictures of cameras, one each. They may lie on disk: a renderer asks for one at a time, from any thread, and keeps few. */
public interface Pictures {
    /** Of view {@code index}, TYPE_INT_RGB, of its camera's size or smaller. */
    BufferedImage picture(int index);

    /** Pictures in memory. */
    static Pictures of(List<BufferedImage> images) {
        return List.copyOf(images)::get;
    }
}
