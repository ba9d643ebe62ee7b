package org.svdmv.geometry.stereo;

import java.util.Arrays;
import org.joml.Matrix4dc;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Intrinsics;

/**
 * How far away one view's pixels are, where that is known.
 *
 * @param camera of the pixels
 * @param depth z in the camera's frame, row by row; infinite where it is not known
 * @param cosine between the surface's normal and the line of sight
 */
public record Depths(Camera camera, float[] depth, float[] cosine) {
    /** In units of {@code slack}: farther apart than that, four depths are not of one surface. */
    private static final double ONE_SURFACE = 4;

    static Depths unknown(Camera camera) {
        int pixels = camera.intrinsics().width() * camera.intrinsics().height();
        float[] depth = new float[pixels];
        Arrays.fill(depth, Float.POSITIVE_INFINITY);
        return new Depths(camera, depth, new float[pixels]);
    }

    /** How many are known. */
    public int known() {
        int count = 0;
        for (float d : depth) {
            count += d < Float.POSITIVE_INFINITY ? 1 : 0;
        }
        return count;
    }

    /**
     * How far a point is behind the surface that this view sees there, along the surface's normal; negative before it, NaN if that is not known.
     *
     * @param slack by how much depths of one surface may differ from pixel to pixel
     */
    public double behind(double x, double y, double z, double slack) {
        Matrix4dc m = camera.pose().cameraFromWorld();
        double depthOfPoint = m.m02() * x + m.m12() * y + m.m22() * z + m.m32();
        if (!(depthOfPoint > 0)) {
            return Double.NaN;
        }
        Intrinsics k = camera.intrinsics();
        double u = k.fx() * (m.m00() * x + m.m10() * y + m.m20() * z + m.m30()) / depthOfPoint + k.cx();
        double v = k.fy() * (m.m01() * x + m.m11() * y + m.m21() * z + m.m31()) / depthOfPoint + k.cy();
        if (!(u >= 0 && v >= 0 && u < k.width() && v < k.height())) {
            return Double.NaN;
        }
        int nearest = (int) v * k.width() + (int) u;
        double surface = between(u - 0.5, v - 0.5, slack);
        double known = surface < Double.POSITIVE_INFINITY ? surface : depth[nearest];
        return known < Double.POSITIVE_INFINITY ? (depthOfPoint - known) * Math.max(0.1, cosine[nearest]) : Double.NaN;
    }

    /** Bilinear where four are known and of one surface, infinite elsewhere. */
    private double between(double x, double y, double slack) {
        int width = camera.intrinsics().width();
        int i = (int) Math.floor(x);
        int j = (int) Math.floor(y);
        if (i < 0 || j < 0 || i + 1 >= width || j + 1 >= camera.intrinsics().height()) {
            return Double.POSITIVE_INFINITY;
        }
        int at = j * width + i;
        float a = depth[at];
        float b = depth[at + 1];
        float c = depth[at + width];
        float d = depth[at + width + 1];
        double spread = Math.max(Math.max(a, b), Math.max(c, d)) - Math.min(Math.min(a, b), Math.min(c, d));
        if (!(spread <= ONE_SURFACE * slack)) {
            return Double.POSITIVE_INFINITY;
        }
        double upper = a + (b - a) * (x - i);
        double lower = c + (d - c) * (x - i);
        return upper + (lower - upper) * (y - j);
    }
}
