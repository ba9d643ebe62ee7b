package org.svdmv.geometry.mesh;

import org.joml.Matrix4d;
import org.joml.Matrix4dc;
import org.joml.Vector2d;
import org.joml.Vector3d;
import org.joml.Vector4d;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Intrinsics;

/**
 * Puts an object where the model of an orbit expects it: seen from the reference camera it is centered, and its longer side fills this share
 * of the picture, as an input picture is framed. The cameras stay as they are; the object is scaled and moved.
 *
 * <p>An object seen along its length would come too near to the other cameras: it never reaches farther from the origin than
 * {@link #REACH} of the camera's distance.
 */
public record ReferenceFraming(double foregroundRatio) {
    /** Farthest point from the origin over the camera's distance. */
    public static final double REACH = 0.45;

    /** The share that SV3D's pictures are framed to. */
    public static final ReferenceFraming SV3D = new ReferenceFraming(0.917);

    /** Perspective makes size depend on size: the steps to agreement. */
    private static final int STEPS = 16;

    public ReferenceFraming {
        if (!(foregroundRatio > 0 && foregroundRatio <= 1)) {
            throw new IllegalArgumentException(
                    "need a foreground ratio in (0, 1], got " + foregroundRatio + "; SV3D uses 0.917");
        }
    }

    /** The object in its place. */
    public Mesh fit(Mesh mesh, Camera reference) {
        return mesh.transformed(placement(mesh, reference));
    }

    /** {@code worldFromMesh}: a scaling and a translation. */
    public Matrix4d placement(Mesh mesh, Camera reference) {
        Matrix4d placement = new Matrix4d().scaling(Math.min(1, reach(reference) / mesh.radius()));
        for (int step = 0; step < STEPS; step++) {
            correction(mesh, placement, reference).mul(placement, placement);
        }
        return placement;
    }

    private static double reach(Camera camera) {
        return REACH * camera.pose().center().length();
    }

    private Matrix4d correction(Mesh mesh, Matrix4dc placement, Camera reference) {
        Intrinsics k = reference.intrinsics();
        Box box = Box.of(mesh, placement, reference);
        double distance = reference.pose().center().length();
        double wanted =
                foregroundRatio * Math.min(k.width() / (box.right - box.left), k.height() / (box.bottom - box.top));
        double scale = Math.min(wanted, reach(reference) / box.radius);
        Vector3d right = axis(reference, 0).mul((k.width() - box.left - box.right) / 2 * distance / k.fx());
        Vector3d down = axis(reference, 1).mul((k.height() - box.top - box.bottom) / 2 * distance / k.fy());
        return new Matrix4d().scaling(scale).translate(right.add(down));
    }

    /** What a placed mesh takes of the picture, in pixels, and its reach from the origin. */
    private static final class Box {
        private double left = Double.POSITIVE_INFINITY;
        private double top = Double.POSITIVE_INFINITY;
        private double right = Double.NEGATIVE_INFINITY;
        private double bottom = Double.NEGATIVE_INFINITY;
        private double radius;

        static Box of(Mesh mesh, Matrix4dc placement, Camera camera) {
            Box box = new Box();
            float[] p = mesh.positions();
            Vector3d point = new Vector3d();
            for (int i = 0; i < p.length; i += 3) {
                placement.transformPosition(point.set(p[i], p[i + 1], p[i + 2]));
                box.add(camera.project(point), point.length());
            }
            return box;
        }

        private void add(Vector2d pixel, double distance) {
            left = Math.min(left, pixel.x);
            top = Math.min(top, pixel.y);
            right = Math.max(right, pixel.x);
            bottom = Math.max(bottom, pixel.y);
            radius = Math.max(radius, distance);
        }
    }

    /** Right (0) or down (1) of the camera in the world. */
    private static Vector3d axis(Camera camera, int row) {
        Vector4d axis = camera.pose().cameraFromWorld().getRow(row, new Vector4d());
        return new Vector3d(axis.x, axis.y, axis.z);
    }
}
