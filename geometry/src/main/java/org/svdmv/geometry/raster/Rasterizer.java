package org.svdmv.geometry.raster;

import java.util.List;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Intrinsics;
import org.svdmv.geometry.mesh.Mesh;

/**
 * Pictures of meshes by z-buffer: perspective-correct colors and textures, both faces drawn, lit by a light that stands still in
 * the world, each pixel the mean of {@code supersampling^2} samples on a regular grid. The mean is taken of display-encoded
 * values, as everything that lays a picture over white does it too.
 */
public final class Rasterizer {
    /** Samples a side, so that a frame's samples can be numbered, and take 2 GiB at most. */
    private static final int MOST_SAMPLES = 1 << 14;

    private Rasterizer() {}

    public static RenderedView render(Mesh mesh, Camera camera, int supersampling) {
        return render(new Surface(mesh), camera, supersampling);
    }

    /** One view for each camera, on all cores; the pictures do not depend on their number. */
    public static List<RenderedView> renderAll(Mesh mesh, List<Camera> cameras, int supersampling) {
        return renderAll(mesh, Light.STANDING, cameras, supersampling);
    }

    /** The same under another light. */
    public static List<RenderedView> renderAll(Mesh mesh, Light light, List<Camera> cameras, int supersampling) {
        Surface surface = new Surface(mesh, light);
        return cameras.parallelStream()
                .map(camera -> render(surface, camera, supersampling))
                .toList();
    }

    static RenderedView render(Surface surface, Camera camera, int supersampling) {
        refuseUnlessDrawable(camera.intrinsics(), supersampling);
        Frame frame = new Frame(surface, camera, supersampling);
        frame.draw();
        return frame.finish();
    }

    static void refuseUnlessDrawable(Intrinsics intrinsics, int supersampling) {
        if (supersampling < 1 || supersampling > 16) {
            throw new IllegalArgumentException(
                    "need supersampling from 1 to 16, got " + supersampling + "; 3 is smooth");
        }
        int longer = Math.max(intrinsics.width(), intrinsics.height());
        if ((long) longer * supersampling > MOST_SAMPLES) {
            throw new IllegalArgumentException("need at most " + MOST_SAMPLES + " samples a side, got " + longer
                    + " pixels of " + supersampling + "; render fewer pixels or fewer samples in each");
        }
    }
}
