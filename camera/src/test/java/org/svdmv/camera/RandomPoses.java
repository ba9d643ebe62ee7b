package org.svdmv.camera;

import java.util.Random;
import java.util.stream.Stream;
import org.joml.Matrix4d;
import org.joml.Quaterniond;
import org.joml.Vector3d;

/** Poses and points drawn uniformly enough for an axiom. */
final class RandomPoses {
    private final Random random = new Random(7);

    Stream<Pose> poses(int count) {
        return Stream.generate(this::pose).limit(count);
    }

    Pose pose() {
        Quaterniond q = new Quaterniond(
                        random.nextGaussian(), random.nextGaussian(), random.nextGaussian(), random.nextGaussian())
                .normalize();
        return new Pose(new Matrix4d().rotation(q).setTranslation(vector(3)));
    }

    Vector3d vector(double scale) {
        return new Vector3d(random.nextGaussian(), random.nextGaussian(), random.nextGaussian()).mul(scale);
    }
}
