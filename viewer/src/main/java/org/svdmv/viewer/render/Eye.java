package org.svdmv.viewer.render;

import java.util.List;
import org.joml.Matrix4d;
import org.joml.Matrix4dc;
import org.joml.Vector3d;
import org.svdmv.camera.Camera;
import org.svdmv.geometry.mesh.Bounds;

/**
 * A camera as OpenGL wants it. The depths between which is drawn enclose what there is, and begin no nearer than a two-thousandth of
 * where they end, so that 24 bits tell surfaces apart.
 * <pre>
 *   clipFromWorld = projection(near, far) * diag(1, -1, -1) * cameraFromWorld
 * </pre>
 */
record Eye(Camera camera, Matrix4dc clipFromWorld) {
    private static final double NEAREST_SHARE = 1 / 2000.0;

    /** @param boxes around everything that is drawn */
    static Eye of(Camera camera, List<Bounds> boxes) {
        double near = Double.POSITIVE_INFINITY;
        double far = 0;
        for (Bounds box : boxes) {
            double depth = camera.pointInCamera(box.center()).z;
            double reach = box.size().length() / 2;
            near = Math.min(near, depth - reach);
            far = Math.max(far, depth + reach);
        }
        far = far > 0 && Double.isFinite(far) ? far * 1.01 : 1;
        near = Math.max(near * 0.99, far * NEAREST_SHARE);
        near = near < far ? near : far * NEAREST_SHARE;
        Matrix4d clip = camera.intrinsics()
                .openGlProjection(near, far)
                .mul(new Matrix4d().scaling(1, -1, -1))
                .mul(camera.pose().cameraFromWorld());
        return new Eye(camera, clip);
    }

    Vector3d center() {
        return camera.pose().center();
    }
}
