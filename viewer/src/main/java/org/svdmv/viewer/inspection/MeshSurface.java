package org.svdmv.viewer.inspection;

import java.util.OptionalDouble;
import org.joml.Vector3d;
import org.svdmv.camera.Camera;
import org.svdmv.geometry.mesh.Mesh;

/** Both sides of the triangles of a mesh. Möller and Trumbore, Journal of Graphics Tools 1997. */
public record MeshSurface(Mesh mesh) implements Surface {
    private static final double PARALLEL = 1e-18;

    @Override
    public OptionalDouble depth(Camera camera, double u, double v) {
        Vector3d eye = camera.pose().center();
        // The point of the line of sight at depth 1: a multiple of the ray is the depth.
        Vector3d ray = camera.unproject(u, v, 1).sub(eye);
        double nearest = Double.POSITIVE_INFINITY;
        for (int t = 0; t < mesh.triangleCount(); t++) {
            nearest = Math.min(nearest, depth(eye, ray, t));
        }
        return nearest < Double.POSITIVE_INFINITY ? OptionalDouble.of(nearest) : OptionalDouble.empty();
    }

    @Override
    public String words() {
        return "points of the mesh";
    }

    @Override
    public double resolution() {
        return 1e-4 * mesh.bounds().largestExtent();
    }

    /** Infinite where the ray misses the triangle. */
    private double depth(Vector3d eye, Vector3d ray, int triangle) {
        float[] p = mesh.positions();
        int a = 3 * mesh.triangles()[3 * triangle];
        int b = 3 * mesh.triangles()[3 * triangle + 1];
        int c = 3 * mesh.triangles()[3 * triangle + 2];
        double e1x = p[b] - p[a];
        double e1y = p[b + 1] - p[a + 1];
        double e1z = p[b + 2] - p[a + 2];
        double e2x = p[c] - p[a];
        double e2y = p[c + 1] - p[a + 1];
        double e2z = p[c + 2] - p[a + 2];
        double hx = ray.y * e2z - ray.z * e2y;
        double hy = ray.z * e2x - ray.x * e2z;
        double hz = ray.x * e2y - ray.y * e2x;
        double det = e1x * hx + e1y * hy + e1z * hz;
        if (!(Math.abs(det) > PARALLEL)) {
            return Double.POSITIVE_INFINITY;
        }
        double sx = eye.x - p[a];
        double sy = eye.y - p[a + 1];
        double sz = eye.z - p[a + 2];
        double first = (sx * hx + sy * hy + sz * hz) / det;
        double qx = sy * e1z - sz * e1y;
        double qy = sz * e1x - sx * e1z;
        double qz = sx * e1y - sy * e1x;
        double second = (ray.x * qx + ray.y * qy + ray.z * qz) / det;
        double depth = (e2x * qx + e2y * qy + e2z * qz) / det;
        boolean hit = first >= 0 && second >= 0 && first + second <= 1 && depth > 0;
        return hit ? depth : Double.POSITIVE_INFINITY;
    }
}
