package org.svdmv.core.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.joml.Vector2d;
import org.joml.Vector3d;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.StaticOrbit;

/** A small world: colored balls near the origin, seen from an orbit as flat discs on white. */
record Balls(List<Ball> balls) {
    private static final double RADIUS = 2;

    record Ball(double x, double y, double z, double radius, int red, int green, int blue) {}

    static Balls of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Ball> balls = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            balls.add(new Ball(
                    random.nextDouble(-0.3, 0.3),
                    random.nextDouble(-0.3, 0.3),
                    random.nextDouble(-0.3, 0.3),
                    random.nextDouble(0.1, 0.25),
                    random.nextInt(256),
                    random.nextInt(256),
                    random.nextInt(256)));
        }
        return new Balls(balls);
    }

    /** The objects of a series of worlds. */
    static OrbitSource source(int frames, int size) {
        return index -> of(index).orbit(frames, size, -5 + 7 * index % 30);
    }

    /** In the mirror that stands upright between the object and itself, facing sideways from the input view: y becomes -y. */
    Balls mirrored() {
        return new Balls(balls.stream()
                .map(b -> new Ball(b.x, -b.y, b.z, b.radius, b.red, b.green, b.blue))
                .toList());
    }

    Orbit orbit(int frames, int size, double elevationDegrees) {
        byte[] pixels = new byte[frames * size * size * 3];
        int offset = 0;
        for (Camera camera : new StaticOrbit(frames, elevationDegrees).cameras(Intrinsics.sv3d(size), RADIUS)) {
            draw(camera, size, pixels, offset);
            offset += size * size * 3;
        }
        return new Orbit(elevationDegrees, pixels);
    }

    private void draw(Camera camera, int size, byte[] pixels, int offset) {
        Arrays.fill(pixels, offset, offset + size * size * 3, (byte) 255);
        balls.stream()
                .sorted(Comparator.comparingDouble(b -> -depth(camera, b)))
                .forEach(b -> draw(camera, b, size, pixels, offset));
    }

    private static void draw(Camera camera, Ball b, int size, byte[] pixels, int offset) {
        Vector2d center = camera.project(new Vector3d(b.x, b.y, b.z));
        double radius = camera.intrinsics().fx() * b.radius / depth(camera, b);
        for (int i = 0; i < size * size; i++) {
            if (center.distance(i % size + 0.5, i / size + 0.5) < radius) {
                pixels[offset + 3 * i] = (byte) b.red;
                pixels[offset + 3 * i + 1] = (byte) b.green;
                pixels[offset + 3 * i + 2] = (byte) b.blue;
            }
        }
    }

    private static double depth(Camera camera, Ball b) {
        return camera.pointInCamera(new Vector3d(b.x, b.y, b.z)).z;
    }
}
