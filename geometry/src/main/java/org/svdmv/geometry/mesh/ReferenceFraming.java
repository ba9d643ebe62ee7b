package org.svdmv.geometry.mesh;

import org.joml.Matrix4d;
import org.joml.Vector2d;
import org.joml.Vector3d;
import org.joml.Vector4d;
import org.svdmv.camera.Camera;

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
    private static final int STEPS = 8;

    public ReferenceFraming {
        if (!(foregroundRatio > 0 && foregroundRatio <= 1)) {
            throw new IllegalArgumentException(
                    "need a foreground ratio in (0, 1], got " + foregroundRatio + "; SV3D uses 0.917");
        }
    }

    /** The object in its place. */
    public Mesh fit(Mesh mesh, Camera reference) {
        Mesh fitted = mesh;
        for (int step = 0; step < STEPS; step++) {
            fitted = fitted.transformed(correction(fitted, reference));
        }
        return fitted;
    }

    private Matrix4d correction(Mesh mesh, Camera reference) {
        double[] box = box(mesh, reference);
        double width = reference.intrinsics().width();
        double height = reference.intrinsics().height();
        double distance = reference.pose().center().length();
        double wanted = foregroundRatio * Math.min(width / (box[2] - box[0]), height / (box[3] - box[1]));
        double scale = Math.min(wanted, REACH * distance / mesh.radius());
        Vector3d right = axis(reference, 0)
                .mul((width / 2 - (box[0] + box[2]) / 2)
                        * distance
                        / reference.intrinsics().fx());
        Vector3d down = axis(reference, 1)
                .mul((height / 2 - (box[1] + box[3]) / 2)
                        * distance
                        / reference.intrinsics().fy());
        return new Matrix4d().scaling(scale).translate(right.add(down));
    }

    /** Left, top, right, bottom, pixels. */
    private static double[] box(Mesh mesh, Camera camera) {
        double[] box = {
            Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY
        };
        float[] p = mesh.positions();
        for (int i = 0; i < p.length; i += 3) {
            Vector2d pixel = camera.project(new Vector3d(p[i], p[i + 1], p[i + 2]));
            box[0] = Math.min(box[0], pixel.x);
            box[1] = Math.min(box[1], pixel.y);
            box[2] = Math.max(box[2], pixel.x);
            box[3] = Math.max(box[3], pixel.y);
        }
        return box;
    }

    /** Right (0) or down (1) of the camera in the world. */
    private static Vector3d axis(Camera camera, int row) {
        Vector4d axis = camera.pose().cameraFromWorld().getRow(row, new Vector4d());
        return new Vector3d(axis.x, axis.y, axis.z);
    }
}
