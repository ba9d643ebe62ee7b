package org.svdmv.cli;

import java.util.Locale;
import org.svdmv.camera.ViewSet;
import org.svdmv.geometry.mesh.ReferenceFraming;
import org.svdmv.geometry.raster.TrueOrbit;

/** All that decides the views of a rendering. */
record RenderPlan(Subject subject, TrueOrbit orbit, Placing placing, Content content) {

    /** What is written of each view. */
    enum Content {
        PICTURES,
        WITH_DEPTH
    }

    /** Where the object is put. */
    enum Placing {
        /** Where {@code orbit} would see it: the input view is framed as an input picture is. */
        INPUT,
        /** Centered, its largest extent 1. */
        NONE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The object in the frame of the cameras around it. */
    Placed placed(Placed object) {
        return placing == Placing.INPUT
                ? object.moved(ReferenceFraming.SV3D.placement(object.mesh(), orbit.reference()))
                : object;
    }

    ViewSet views(Placed placed, Runnable rendered) {
        double reach = placed.mesh().radius();
        if (!(reach < orbit.radius())) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "need a radius over %.3f, the reach of the object, got %s; SV3D uses 2",
                    reach,
                    orbit.radius()));
        }
        return content == Content.WITH_DEPTH
                ? orbit.withDepthOf(placed.mesh(), rendered)
                : orbit.of(placed.mesh(), rendered);
    }
}
