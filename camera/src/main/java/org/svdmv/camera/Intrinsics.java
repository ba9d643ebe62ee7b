package org.svdmv.camera;

import org.joml.Matrix4d;

/**
 * A pinhole without distortion, in pixels: {@code u = fx x / z + cx, v = fy y / z + cy}, the image's corner at (0, 0).
 */
public record Intrinsics(int width, int height, double fx, double fy, double cx, double cy) {
    /** The horizontal field of view of SV3D's training cameras (arXiv 2403.12008). */
    public static final double SV3D_FIELD_OF_VIEW_DEGREES = 33.8;

    public Intrinsics {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException(
                    "need an image of at least 1 x 1 pixels, got " + width + " x " + height + "; SV3D uses 576 x 576");
        }
        if (!(fx > 0 && fx < Double.POSITIVE_INFINITY && fy > 0 && fy < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("need finite focal lengths > 0 in pixels, got fx " + fx + " and fy " + fy
                    + "; Intrinsics.ofFieldOfView finds them from an angle");
        }
        if (!(Double.isFinite(cx) && Double.isFinite(cy))) {
            throw new IllegalArgumentException("need a finite principal point, got cx " + cx + " and cy " + cy
                    + "; a centered one is (" + width / 2.0 + ", " + height / 2.0 + ")");
        }
    }

    /** Square pixels and a centered principal point: {@code fx = fy = (width / 2) / tan(angle / 2)}. */
    public static Intrinsics ofFieldOfView(int width, int height, double horizontalDegrees) {
        if (!(horizontalDegrees > 0 && horizontalDegrees < 180)) {
            throw new IllegalArgumentException("need a horizontal field of view between 0 and 180 degrees, got "
                    + horizontalDegrees + "; SV3D uses " + SV3D_FIELD_OF_VIEW_DEGREES);
        }
        double focal = width / 2.0 / Math.tan(Math.toRadians(horizontalDegrees) / 2);
        return new Intrinsics(width, height, focal, focal, width / 2.0, height / 2.0);
    }

    /** SV3D's camera at a square image of {@code size} pixels. */
    public static Intrinsics sv3d(int size) {
        return ofFieldOfView(size, size, SV3D_FIELD_OF_VIEW_DEGREES);
    }

    /** The same camera on an image resampled to another size; image corners stay image corners. */
    public Intrinsics scaledTo(int newWidth, int newHeight) {
        double sx = newWidth / (double) width;
        double sy = newHeight / (double) height;
        return new Intrinsics(newWidth, newHeight, fx * sx, fy * sy, cx * sx, cy * sy);
    }

    /** The angle between the rays through the left and right edges, {@code atan(cx / fx) + atan((width - cx) / fx)}. */
    public double horizontalFieldOfViewDegrees() {
        return Math.toDegrees(Math.atan2(cx, fx) + Math.atan2(width - cx, fx));
    }

    /** The angle between the rays through the upper and lower edges; glTF's {@code yfov}, in degrees. */
    public double verticalFieldOfViewDegrees() {
        return Math.toDegrees(Math.atan2(cy, fy) + Math.atan2(height - cy, fy));
    }

    /**
     * OpenGL's projection: clip from camera (x right, y up, z backward), depth -near to -1 and -far to 1. The window's pixel
     * (u, v), v counted from the top, is {@code u = (ndc.x + 1) width / 2, v = (1 - ndc.y) height / 2}.
     */
    public Matrix4d openGlProjection(double near, double far) {
        if (!(0 < near && near < far && far < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "need 0 < near < far, got " + near + " and " + far + "; 0.1 and 10 enclose the default orbit");
        }
        double l = -near * cx / fx;
        double r = near * (width - cx) / fx;
        double b = -near * (height - cy) / fy;
        double t = near * cy / fy;
        return new Matrix4d().frustum(l, r, b, t, near, far);
    }
}
