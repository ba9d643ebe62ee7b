package org.svdmv.viewer.scene;

import org.svdmv.geometry.mesh.Bounds;

/** One thing in the world. Two that are equal are the same thing: what the renderer uploaded of one serves the other. */
public sealed interface Structure permits Cameras, Points, Solid {
    /** What people call it. */
    String name();

    /** The box around it in the world; empty (min over max) if nothing is in it. */
    Bounds bounds();
}
