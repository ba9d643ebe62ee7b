package org.svdmv.viewer.inspection;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.joml.Vector3d;
import org.svdmv.camera.Camera;

/** What the pointer means at a pixel of the picture that {@code eye} sees. */
public record Picking(Camera eye, double u, double v) {
    /** The camera whose center appears nearest, if it is within so many pixels; of two at one place the nearer to the eye. */
    public OptionalInt camera(List<Camera> cameras, double reachPixels) {
        return IntStream.range(0, cameras.size())
                .filter(i -> pixels(cameras.get(i)) <= reachPixels)
                .boxed()
                .min(Comparator.<Integer>comparingDouble(i -> Math.rint(pixels(cameras.get(i))))
                        .thenComparingDouble(i -> depth(cameras.get(i))))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    private double depth(Camera camera) {
        return eye.pointInCamera(camera.pose().center()).z;
    }

    /** Infinite behind the eye. */
    private double pixels(Camera camera) {
        Vector3d center = camera.pose().center();
        return depth(camera) > 0 ? eye.project(center).distance(u, v) : Double.POSITIVE_INFINITY;
    }
}
