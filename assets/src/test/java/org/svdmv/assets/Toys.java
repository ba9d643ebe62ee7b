package org.svdmv.assets;

import java.util.ArrayList;
import java.util.List;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.StaticOrbit;
import org.svdmv.camera.Trajectory;
import org.svdmv.camera.View;
import org.svdmv.camera.ViewSet;
import org.svdmv.geometry.mesh.Mesh;
import org.svdmv.geometry.procedural.ProceduralObject;
import org.svdmv.geometry.raster.Rasterizer;
import org.svdmv.geometry.raster.RenderedView;

/** A procedural object and true pictures of it. */
public final class Toys {
    public static final double RADIUS = 2;

    private Toys() {}

    public static Mesh mesh() {
        return ProceduralObject.of(7);
    }

    public static ViewSet orbit(int views, int size) {
        return views(new StaticOrbit(views, 10), Intrinsics.sv3d(size));
    }

    public static ViewSet views(Trajectory trajectory, Intrinsics k) {
        List<Camera> cameras = trajectory.cameras(k, RADIUS);
        List<RenderedView> pictures = Rasterizer.renderAll(mesh(), cameras, 2);
        List<View> views = new ArrayList<>();
        for (int i = 0; i < cameras.size(); i++) {
            views.add(pictures.get(i).seenBy(cameras.get(i)));
        }
        return new ViewSet(views, trajectory.referenceIndex());
    }
}
