package org.svdmv.viewer.action;

import java.util.List;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.svdmv.camera.Camera;
import org.svdmv.geometry.mesh.Bounds;
import org.svdmv.viewer.navigation.FreeLens;
import org.svdmv.viewer.navigation.Preset;
import org.svdmv.viewer.navigation.Viewpoint;
import org.svdmv.viewer.scene.Cameras;
import org.svdmv.viewer.scene.Scene;

/**
 * What is looked at, as far as actions ask.
 *
 * @param cameras of the views; none for a mesh alone
 * @param referenceIndex of the input view
 * @param center of the object
 * @param radius of a ball around the object
 */
public record Subject(List<Camera> cameras, int referenceIndex, Vector3dc center, double radius) {
    /** How much larger than the object the ball is in which all of an orbit is seen. */
    private static final double ROOM = 1.15;

    public Subject {
        cameras = List.copyOf(cameras);
        if (!(radius > 0 && radius < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("need an object of a finite radius > 0, got " + radius);
        }
    }

    public static Subject of(Scene scene) {
        List<Camera> cameras =
                scene.cameras().flatMap(c -> c.cameras().stream()).toList();
        int reference =
                scene.cameras().mapToInt(Cameras::referenceIndex).findFirst().orElse(0);
        Bounds box = scene.object();
        return new Subject(
                cameras, reference, box.center(), Math.max(1e-6, box.size().length() / 2));
    }

    public boolean hasViews() {
        return !cameras.isEmpty();
    }

    /** From above the front, everything in sight: the cameras too, if there are any. */
    public Viewpoint home() {
        double around = cameras.stream()
                .mapToDouble(c -> c.pose().center().distance(center))
                .max()
                .orElse(0);
        double seen = Math.max(radius, around) * ROOM;
        Viewpoint front = Preset.FRONT.of(center, seen, FreeLens.STANDARD);
        Vector3d eye =
                front.pose().center().sub(center).rotateY(-Math.toRadians(28)).rotateZ(Math.toRadians(35));
        return Viewpoint.lookAt(eye.add(center), center, FreeLens.STANDARD);
    }
}
