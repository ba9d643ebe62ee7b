package org.svdmv.cli;

import org.joml.Matrix4d;
import org.joml.Matrix4dc;
import org.svdmv.geometry.mesh.Mesh;

/**
 * A mesh and where it came from.
 *
 * @param fromModel takes the model's own coordinates to the mesh's
 */
record Placed(Mesh mesh, Matrix4dc fromModel) {

    /** The mesh as the model has it. */
    static Placed of(Mesh mesh) {
        return new Placed(mesh, new Matrix4d());
    }

    Placed moved(Matrix4dc targetFromMesh) {
        return new Placed(mesh.transformed(targetFromMesh), targetFromMesh.mul(fromModel, new Matrix4d()));
    }
}
