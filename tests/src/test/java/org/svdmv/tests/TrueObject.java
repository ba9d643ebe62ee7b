package org.svdmv.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleFunction;
import org.joml.Matrix4d;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.StaticOrbit;
import org.svdmv.camera.View;
import org.svdmv.camera.ViewSet;
import org.svdmv.geometry.mesh.Mesh;
import org.svdmv.geometry.procedural.ProceduralObject;
import org.svdmv.geometry.raster.Rasterizer;
import org.svdmv.geometry.raster.TrueOrbit;

/** A procedural object and 21 true views of it, elevation in [-5, 30] degrees. */
record TrueObject(long seed, int size, TrueOrbit orbit, Mesh mesh, ViewSet views) {
    private static final int SUPERSAMPLING = 3;

    static TrueObject of(long seed, int size) {
        SplittableRandom random = new SplittableRandom(seed);
        StaticOrbit path = new StaticOrbit(21, random.nextDouble(-5, 30));
        return of(seed, size, new TrueOrbit(path, random.nextDouble(360), 2, Intrinsics.sv3d(size), SUPERSAMPLING));
    }

    private static TrueObject of(long seed, int size, TrueOrbit orbit) {
        Mesh mesh = ProceduralObject.of(seed);
        return new TrueObject(seed, size, orbit, mesh, orbit.of(mesh, () -> {}));
    }

    /** Another object on the same orbit. */
    TrueObject another() {
        return of(seed + 1_000_000, size, orbit);
    }

    /** The object changes on the way round: {@code change} of 0 at the first view, of 1 at the last. */
    ViewSet drifting(DoubleFunction<Matrix4d> change) {
        List<View> drifted = new ArrayList<>();
        List<Camera> around = orbit.aroundObject();
        for (int i = 0; i < around.size(); i++) {
            Mesh changed = mesh.transformed(change.apply(i / (around.size() - 1.0)));
            drifted.add(Rasterizer.render(changed, around.get(i), SUPERSAMPLING)
                    .seenBy(views.views().get(i).camera()));
        }
        return new ViewSet(drifted, views.referenceIndex());
    }
}
