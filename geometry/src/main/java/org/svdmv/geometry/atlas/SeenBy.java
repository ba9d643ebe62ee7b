package org.svdmv.geometry.atlas;

import org.joml.Matrix4dc;
import org.joml.Vector3d;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.View;
import org.svdmv.geometry.surface.SilhouetteDistance;

/** What one view says about the color of points on a surface: whether it sees them, how well, and in which color. */
final class SeenBy {
    /** Pixels behind the rendered surface at which a point still counts as on it. */
    private static final double SLACK_PIXELS = 1.5;
    /** cos of the flattest angle at which a surface is looked at. */
    private static final double FLATTEST = 0.1;
    /** Pixels from the silhouette's edge over which the background may shine in. */
    private static final double EDGE = 2.5;
    /** So that a part that has nothing but edges has a color. */
    private static final double LEAST_FEATHER = 1e-3;

    private final Intrinsics k;
    private final Matrix4dc cameraFromWorld;
    private final Vector3d center;
    private final int[] rgb;
    private final float[] depth;
    private final SilhouetteDistance silhouette;

    /** @param depth of the surface at the pixels' centers, infinite where there is none */
    SeenBy(View view, float[] depth) {
        k = view.camera().intrinsics();
        cameraFromWorld = view.camera().pose().cameraFromWorld();
        center = view.camera().pose().center();
        silhouette = new SilhouetteDistance(view);
        rgb = EdgeColors.of(view.image(), silhouette);
        this.depth = depth;
    }

    /**
     * Adds weight times color and weight to {@code sums} (red, green, blue, weight) if the view sees the point:
     * {@code w = cos^4 feather}, with the angle between normal and line of sight and 0 to 1 over the pixels at the silhouette's edge.
     */
    void add(double x, double y, double z, double nx, double ny, double nz, double[] sums) {
        double toX = center.x - x;
        double toY = center.y - y;
        double toZ = center.z - z;
        double cosine = (toX * nx + toY * ny + toZ * nz) / Vector3d.length(toX, toY, toZ);
        if (!(cosine > FLATTEST)) {
            return;
        }
        Matrix4dc m = cameraFromWorld;
        double pz = m.m02() * x + m.m12() * y + m.m22() * z + m.m32();
        if (!(pz > 0)) {
            return;
        }
        double u = k.fx() * (m.m00() * x + m.m10() * y + m.m20() * z + m.m30()) / pz + k.cx();
        double v = k.fy() * (m.m01() * x + m.m11() * y + m.m21() * z + m.m31()) / pz + k.cy();
        boolean shown = u >= 0 && v >= 0 && u < k.width() && v < k.height();
        if (!shown || pz > farthest(u, v) + SLACK_PIXELS * pz / k.fx() / cosine) {
            return;
        }
        double inside = Math.max(0, Math.min(1, silhouette.atPixel(u, v) / EDGE));
        double feather = LEAST_FEATHER + inside * inside * (3 - 2 * inside);
        double square = cosine * cosine;
        addColor(u, v, square * square * feather, sums);
    }

    /** The greatest depth of the four pixels around; none where the surface is not drawn. */
    private double farthest(double u, double v) {
        int left = clamp((int) Math.floor(u - 0.5), k.width());
        int top = clamp((int) Math.floor(v - 0.5), k.height());
        double far = 0;
        for (int i = 0; i < 4; i++) {
            float d = depth[Math.min(top + i / 2, k.height() - 1) * k.width() + Math.min(left + i % 2, k.width() - 1)];
            far = d < Float.POSITIVE_INFINITY ? Math.max(far, d) : far;
        }
        return far;
    }

    private void addColor(double u, double v, double weight, double[] sums) {
        double x = Math.max(0, Math.min(k.width() - 1, u - 0.5));
        double y = Math.max(0, Math.min(k.height() - 1, v - 0.5));
        int left = (int) x;
        int top = (int) y;
        double right = x - left;
        double below = y - top;
        for (int i = 0; i < 4; i++) {
            double share = (i % 2 == 0 ? 1 - right : right) * (i / 2 == 0 ? 1 - below : below) * weight;
            int pixel = rgb[Math.min(top + i / 2, k.height() - 1) * k.width() + Math.min(left + i % 2, k.width() - 1)];
            sums[0] += share * (pixel >> 16 & 255);
            sums[1] += share * (pixel >> 8 & 255);
            sums[2] += share * (pixel & 255);
        }
        sums[3] += weight;
    }

    private static int clamp(int i, int size) {
        return Math.max(0, Math.min(size - 1, i));
    }
}
