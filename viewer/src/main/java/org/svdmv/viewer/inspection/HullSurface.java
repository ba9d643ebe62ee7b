package org.svdmv.viewer.inspection;

import java.util.List;
import java.util.OptionalDouble;
import org.joml.Vector3d;
import org.svdmv.camera.Camera;
import org.svdmv.camera.ViewSet;
import org.svdmv.geometry.hull.Silhouette;

/** The first place on a line of sight that all masks allow: the visual hull, without making one. */
public record HullSurface(List<Silhouette> silhouettes) implements Surface {
    private static final int STEPS = 512;

    /** The object's largest extent is 1: its farthest point is nearer to the origin than this. */
    private static final double REACH = 0.9;

    public HullSurface {
        silhouettes = List.copyOf(silhouettes);
    }

    public static HullSurface of(ViewSet views) {
        return new HullSurface(views.views().stream().map(Silhouette::new).toList());
    }

    @Override
    public OptionalDouble depth(Camera camera, double u, double v) {
        double middle = camera.pointInCamera(new Vector3d()).z;
        for (int i = 0; i <= STEPS; i++) {
            double depth = middle - REACH + 2 * REACH * i / STEPS;
            if (depth > 0 && isInside(camera.unproject(u, v, depth))) {
                return OptionalDouble.of(depth);
            }
        }
        return OptionalDouble.empty();
    }

    @Override
    public String words() {
        return "points of the hull";
    }

    @Override
    public double resolution() {
        return 4 * REACH / STEPS;
    }

    private boolean isInside(Vector3d p) {
        return silhouettes.stream().allMatch(s -> s.holds(p.x, p.y, p.z));
    }
}
