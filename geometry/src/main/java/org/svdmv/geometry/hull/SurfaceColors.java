package org.svdmv.geometry.hull;

import java.util.ArrayList;
import java.util.List;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.svdmv.camera.View;
import org.svdmv.camera.ViewSet;

/**
 * The color of a surface, the mean of the views that see it, those that see it from the front counting most:
 * {@code sum w c / sum w} with {@code w = max(n . v, 0)^2}.
 */
final class SurfaceColors {
    /** So that a surface seen from the side alone has a color. */
    private static final double LEAST_WEIGHT = 1e-3;

    private final List<View> views;
    private final List<DepthMap> depths = new ArrayList<>();

    SurfaceColors(ViewSet set, List<Vector3d> surface, double radius) {
        views = set.views();
        for (View view : views) {
            DepthMap depth = new DepthMap(view.camera(), radius);
            surface.forEach(depth::add);
            depths.add(depth);
        }
    }

    /** Red, green and blue, 0 to 255; what no view sees has the mean color of the pixels before it. */
    Vector3d at(Vector3dc point, Vector3dc normal) {
        Vector3d seen = new Vector3d();
        Vector3d before = new Vector3d();
        double weightSeen = 0;
        double weightBefore = 0;
        for (int i = 0; i < views.size(); i++) {
            int pixel = depths.get(i).pixelThatShows(point);
            if (pixel >= 0) {
                double weight = weight(views.get(i), point, normal);
                seen.fma(weight, color(i, pixel));
                weightSeen += weight;
            }
            int anyway = depths.get(i).pixel(point);
            if (anyway >= 0) {
                before.add(color(i, anyway));
                weightBefore++;
            }
        }
        return weightSeen > 0 ? seen.div(weightSeen) : before.div(Math.max(1, weightBefore));
    }

    private static double weight(View view, Vector3dc point, Vector3dc normal) {
        Vector3d towardsCamera = view.camera().pose().center().sub(point).normalize();
        double cosine = Math.max(0, normal.dot(towardsCamera));
        return LEAST_WEIGHT + cosine * cosine;
    }

    private Vector3d color(int view, int pixel) {
        int width = views.get(view).image().getWidth();
        int rgb = views.get(view).image().getRGB(pixel % width, pixel / width);
        return new Vector3d(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
    }
}
