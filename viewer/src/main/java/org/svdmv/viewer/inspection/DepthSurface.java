package org.svdmv.viewer.inspection;

import java.util.List;
import java.util.OptionalDouble;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Depth;
import org.svdmv.camera.View;

/**
 * What the depth maps of views say; of what no view looks at, another surface is asked.
 *
 * @param otherwise for cameras that are no view's, and views without depth
 */
public record DepthSurface(List<View> views, Surface otherwise) implements Surface {
    /** Depths are those of pixels' centers: a slanted surface is nearer or farther at their edges. */
    private static final double WITHIN_A_PIXEL = 0.02;

    public DepthSurface {
        views = List.copyOf(views);
    }

    @Override
    public OptionalDouble depth(Camera camera, double u, double v) {
        return views.stream()
                .filter(view -> view.camera().equals(camera))
                .map(View::depth)
                .filter(Depth.Known.class::isInstance)
                .map(Depth.Known.class::cast)
                .findFirst()
                .map(map -> at(map, u, v))
                .orElseGet(() -> otherwise.depth(camera, u, v));
    }

    private static OptionalDouble at(Depth.Known map, double u, double v) {
        int x = (int) Math.floor(u);
        int y = (int) Math.floor(v);
        boolean inside = x >= 0 && y >= 0 && x < map.width() && y < map.height();
        return inside && map.sees(x, y) ? OptionalDouble.of(map.at(x, y)) : OptionalDouble.empty();
    }

    @Override
    public String words() {
        return "points at the views' depth";
    }

    @Override
    public double resolution() {
        return WITHIN_A_PIXEL;
    }
}
