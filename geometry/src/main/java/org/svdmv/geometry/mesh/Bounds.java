package org.svdmv.geometry.mesh;

import org.joml.Vector3d;
import org.joml.Vector3dc;

/** The smallest axis-aligned box around some points. */
public record Bounds(Vector3dc min, Vector3dc max) {
    /** @param positions x, y, z of every point */
    static Bounds of(float[] positions) {
        Vector3d min = new Vector3d(Double.POSITIVE_INFINITY);
        Vector3d max = new Vector3d(Double.NEGATIVE_INFINITY);
        Vector3d point = new Vector3d();
        for (int i = 0; i < positions.length; i += 3) {
            point.set(positions[i], positions[i + 1], positions[i + 2]);
            min.min(point);
            max.max(point);
        }
        return new Bounds(min, max);
    }

    public Vector3d center() {
        return min.add(max, new Vector3d()).mul(0.5);
    }

    public Vector3d size() {
        return max.sub(min, new Vector3d());
    }

    public double largestExtent() {
        Vector3d size = size();
        return size.get(size.maxComponent());
    }
}
