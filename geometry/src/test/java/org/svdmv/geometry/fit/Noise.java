package org.svdmv.geometry.fit;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.joml.Matrix4d;
import org.joml.Vector3d;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Pose;

/** Cameras out of their places, but for the reference's. */
final class Noise {
    private Noise() {}

    static List<Camera> of(List<Camera> cameras, int reference, double degrees, double move) {
        SplittableRandom random = new SplittableRandom(8);
        return IntStream.range(0, cameras.size())
                .mapToObj(i -> {
                    Vector3d axis = vector(random).normalize();
                    Matrix4d step =
                            new Matrix4d().translation(vector(random).mul(move)).rotate(Math.toRadians(degrees), axis);
                    Camera c = cameras.get(i);
                    return i == reference
                            ? c
                            : new Camera(
                                    c.intrinsics(), new Pose(step.mul(c.pose().cameraFromWorld(), new Matrix4d())));
                })
                .toList();
    }

    private static Vector3d vector(SplittableRandom random) {
        return new Vector3d(random.nextDouble(-1, 1), random.nextDouble(-1, 1), random.nextDouble(-1, 1));
    }
}
