package org.svdmv.viewer.scene;

import org.svdmv.geometry.mesh.Bounds;
import org.svdmv.geometry.mesh.Mesh;

/** A mesh: the true object, a reconstruction, a hull. */
public record Solid(String name, Mesh mesh, Lit lit) implements Structure {
    @Override
    public Bounds bounds() {
        return mesh.bounds();
    }
}
