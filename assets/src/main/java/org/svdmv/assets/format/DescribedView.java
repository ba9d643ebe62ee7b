package org.svdmv.assets.format;

import java.nio.file.Path;
import org.svdmv.camera.Camera;

/**
 * One view as the files of a set describe it, found sound so far; its pictures are there and not opened yet.
 *
 * @param where how errors name it: {@code transforms.json: frames[3] (images/x.png)}
 * @param name of the picture as the set writes it: {@code images/x.png}
 */
record DescribedView(String where, String name, Path image, MaskSource mask, Camera camera, DepthSource depth) {
    /** Without depth. */
    DescribedView(String where, String name, Path image, MaskSource mask, Camera camera) {
        this(where, name, image, mask, camera, new DepthSource.None());
    }
}
