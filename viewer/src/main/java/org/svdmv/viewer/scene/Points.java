package org.svdmv.viewer.scene;

import org.joml.Vector3d;
import org.svdmv.geometry.hull.PointCloud;
import org.svdmv.geometry.mesh.Bounds;

/** Colored points: of the hull, or triangulated from matches. */
public record Points(String name, PointCloud cloud) implements Structure {
    @Override
    public Bounds bounds() {
        Vector3d min = new Vector3d(Double.POSITIVE_INFINITY);
        Vector3d max = new Vector3d(Double.NEGATIVE_INFINITY);
        Vector3d point = new Vector3d();
        for (int i = 0; i < cloud.size(); i++) {
            point.set(cloud.x(i), cloud.y(i), cloud.z(i));
            min.min(point);
            max.max(point);
        }
        return new Bounds(min, max);
    }
}
