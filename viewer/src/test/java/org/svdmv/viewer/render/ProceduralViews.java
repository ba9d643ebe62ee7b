package org.svdmv.viewer.render;

import org.svdmv.camera.Camera;
import org.svdmv.camera.View;
import org.svdmv.geometry.procedural.ProceduralObject;
import org.svdmv.geometry.raster.Rasterizer;

/** True views of procedural objects. */
final class ProceduralViews {
    private ProceduralViews() {}

    static View of(long seed, Camera camera) {
        return Rasterizer.render(ProceduralObject.of(seed), camera, 3).seenBy(camera);
    }
}
