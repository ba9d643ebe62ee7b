package org.svdmv.geometry.tracks;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joml.Vector2d;
import org.joml.Vector3d;
import org.svdmv.camera.Camera;
import org.svdmv.camera.DynamicOrbit;
import org.svdmv.camera.Intrinsics;

/** Known cameras around known points. */
final class Scene {
    static final Intrinsics K = Intrinsics.sv3d(576);

    private Scene() {}

    static List<Camera> cameras(int views) {
        return new DynamicOrbit(views, 12, 4).cameras(K, 2);
    }

    static List<Vector3d> points(int count) {
        SplittableRandom random = new SplittableRandom(5);
        return Stream.generate(() -> new Vector3d(
                        random.nextDouble(-0.4, 0.4), random.nextDouble(-0.4, 0.4), random.nextDouble(-0.4, 0.4)))
                .limit(count)
                .toList();
    }

    static List<Sighting> sightings(List<Camera> cameras, Vector3d point) {
        return cameras.stream()
                .map(c -> new Sighting(c, c.project(point).x, c.project(point).y))
                .toList();
    }

    static List<Observation> observations(List<Camera> cameras, Vector3d point) {
        return IntStream.range(0, cameras.size())
                .mapToObj(i -> observation(i, cameras.get(i).project(point)))
                .toList();
    }

    static Observation observation(int view, Vector2d pixel) {
        return new Observation(view, pixel.x, pixel.y);
    }
}
