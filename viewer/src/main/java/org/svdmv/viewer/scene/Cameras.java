package org.svdmv.viewer.scene;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joml.Vector3d;
import org.svdmv.camera.Camera;
import org.svdmv.camera.View;
import org.svdmv.camera.ViewSet;
import org.svdmv.geometry.mesh.Bounds;

/**
 * The cameras of a view set: drawn as frustums, with their pictures on the image planes and the orbit as a line through the
 * centers.
 *
 * @param names of the views
 * @param referenceIndex which of them is the input view
 * @param quantities that may color the frustums, a value for each camera
 */
public record Cameras(
        List<Camera> cameras, List<String> names, int referenceIndex, Pictures pictures, List<Quantity> quantities)
        implements Structure {
    public Cameras {
        cameras = List.copyOf(cameras);
        names = List.copyOf(names);
        quantities = List.copyOf(quantities);
        if (names.size() != cameras.size()) {
            throw new IllegalArgumentException(
                    "need a name for each of " + cameras.size() + " cameras, got " + names.size());
        }
        for (Quantity quantity : quantities) {
            if (quantity.values().length != cameras.size()) {
                throw new IllegalArgumentException("need a value of " + quantity.name() + " for each of "
                        + cameras.size() + " cameras, got " + quantity.values().length);
            }
        }
    }

    /** Of views in memory, named by their numbers. */
    public static Cameras of(ViewSet views) {
        return new Cameras(
                views.cameras(),
                IntStream.range(0, views.size()).mapToObj(Integer::toString).toList(),
                views.referenceIndex(),
                Pictures.of(views.views().stream().map(View::image).toList()),
                List.of());
    }

    /** The same and one more quantity. */
    public Cameras with(Quantity more) {
        return new Cameras(
                cameras,
                names,
                referenceIndex,
                pictures,
                Stream.concat(quantities.stream(), Stream.of(more)).toList());
    }

    public int size() {
        return cameras.size();
    }

    public Camera camera(int index) {
        return cameras.get(index);
    }

    @Override
    public String name() {
        return "cameras";
    }

    /** Around the centers. */
    @Override
    public Bounds bounds() {
        Vector3d min = new Vector3d(Double.POSITIVE_INFINITY);
        Vector3d max = new Vector3d(Double.NEGATIVE_INFINITY);
        for (Camera camera : cameras) {
            min.min(camera.pose().center());
            max.max(camera.pose().center());
        }
        return new Bounds(min, max);
    }
}
