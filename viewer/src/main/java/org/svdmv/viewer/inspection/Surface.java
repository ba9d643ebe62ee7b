package org.svdmv.viewer.inspection;

import java.util.OptionalDouble;
import org.svdmv.camera.Camera;

/** What a line of sight meets first. */
public sealed interface Surface permits MeshSurface, HullSurface, DepthSurface, Surface.None {
    /** Nothing is known of the object's shape. */
    Surface NONE = new None();

    /** The depth, z in the camera's frame, of the nearest surface that a pixel of the camera shows. */
    OptionalDouble depth(Camera camera, double u, double v);

    /** What it is, in a word or two. */
    String words();

    /** Depths closer than this are the same surface, in the world's unit. */
    double resolution();

    /** No surface. */
    record None() implements Surface {
        @Override
        public OptionalDouble depth(Camera camera, double u, double v) {
            return OptionalDouble.empty();
        }

        @Override
        public String words() {
            return "epipolar lines";
        }

        @Override
        public double resolution() {
            return 0;
        }
    }
}
