package org.svdmv.assets.gltf;

import de.javagl.jgltf.impl.v2.Camera;
import de.javagl.jgltf.impl.v2.CameraPerspective;
import de.javagl.jgltf.impl.v2.Node;
import org.joml.Matrix4d;
import org.joml.Quaterniond;
import org.joml.Vector3d;
import org.svdmv.camera.Convention;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.Pose;

/**
 * How far things are from a camera that stands {@code distance} from the center of an object that reaches {@code reach} from there.
 *
 * @param near nothing nearer is seen through the camera: close before the object
 * @param far nothing farther is seen: close behind the object, so that pictures on the far side of an orbit are not in its view
 * @param picture where the camera's own picture stands, before near
 */
record Standing(double near, double far, double picture) {
    static Standing of(double distance, double reach) {
        double before = distance - reach;
        double near = before > 0.05 * distance ? 0.95 * before : Math.max(0.01, 0.05 * distance);
        return new Standing(near, 1.05 * (distance + reach), Math.min(0.25 * Math.max(distance, 0.1), 0.9 * near));
    }

    Camera camera(Intrinsics k) {
        CameraPerspective perspective = new CameraPerspective();
        perspective.setYfov((float) (2 * Math.atan(k.height() / 2.0 / k.fy())));
        perspective.setAspectRatio((float) (k.width() / k.fx() * k.fy() / k.height()));
        perspective.setZnear((float) near);
        perspective.setZfar((float) far);
        Camera camera = new Camera();
        camera.setType("perspective");
        camera.setPerspective(perspective);
        return camera;
    }

    /** Puts a node where a camera stands. */
    static void place(Node node, Pose pose) {
        node.setTranslation(translation(pose));
        node.setRotation(numbers(rotation(pose)));
    }

    static float[] translation(Pose pose) {
        Vector3d t = Convention.GLTF.matrix(pose).getTranslation(new Vector3d());
        return new float[] {(float) t.x, (float) t.y, (float) t.z};
    }

    static Quaterniond rotation(Pose pose) {
        return new Quaterniond()
                .setFromNormalized(new Matrix4d(Convention.GLTF.matrix(pose)))
                .normalize();
    }

    static float[] numbers(Quaterniond q) {
        return new float[] {(float) q.x, (float) q.y, (float) q.z, (float) q.w};
    }
}
