package org.svdmv.viewer.inspection;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.joml.Vector2d;
import org.joml.Vector2dc;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Intrinsics;
import org.svdmv.geometry.tracks.EpipolarGeometry;

/** Where a view shows what another view has at a pixel. */
public sealed interface Counterpart {
    int view();

    /** Somewhere on its epipolar line. */
    record OnLine(int view, Segment line) implements Counterpart {}

    /** At this pixel, where it is seen. */
    record Seen(int view, Vector2dc pixel) implements Counterpart {}

    /** It would be at this pixel, but something of the object is in front of it. */
    record Hidden(int view, Vector2dc pixel) implements Counterpart {}

    /** Outside of the picture, or behind the camera. */
    record Outside(int view) implements Counterpart {}

    /** One for each camera but the pixel's own, in their order. */
    static List<Counterpart> of(List<Camera> cameras, Pixel pixel, Surface surface) {
        Camera first = cameras.get(pixel.view());
        OptionalDouble depth = surface.depth(first, pixel.u(), pixel.v());
        return IntStream.range(0, cameras.size())
                .filter(view -> view != pixel.view())
                .mapToObj(view -> depth.isPresent()
                        ? point(cameras, view, first.unproject(pixel.u(), pixel.v(), depth.getAsDouble()), surface)
                        : line(cameras, view, pixel))
                .toList();
    }

    private static Counterpart line(List<Camera> cameras, int view, Pixel pixel) {
        Camera other = cameras.get(view);
        EpipolarGeometry geometry = EpipolarGeometry.of(cameras.get(pixel.view()), other);
        Vector3d line = geometry.lineInSecond(pixel.u(), pixel.v());
        return Segment.of(line, other.intrinsics().width(), other.intrinsics().height())
                .<Counterpart>map(segment -> new OnLine(view, segment))
                .orElse(new Outside(view));
    }

    private static Counterpart point(List<Camera> cameras, int view, Vector3dc point, Surface surface) {
        Camera camera = cameras.get(view);
        double depth = camera.pointInCamera(point).z;
        if (!(depth > 0)) {
            return new Outside(view);
        }
        Vector2d at = camera.project(point);
        Intrinsics k = camera.intrinsics();
        if (!(at.x >= 0 && at.y >= 0 && at.x < k.width() && at.y < k.height())) {
            return new Outside(view);
        }
        double nearest = surface.depth(camera, at.x, at.y).orElse(depth);
        return nearest < depth - surface.resolution() ? new Hidden(view, at) : new Seen(view, at);
    }
}
