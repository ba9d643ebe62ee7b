package org.svdmv.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.joml.Matrix3d;
import org.joml.Matrix4d;
import org.joml.Quaterniond;
import org.joml.Vector2d;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConventionTest {
    private static final Intrinsics K = new Intrinsics(640, 480, 500, 520, 300, 250);
    private final RandomPoses random = new RandomPoses();

    @ParameterizedTest
    @EnumSource
    void aPoseSurvivesTheWayThereAndBack(Convention convention) {
        random.poses(200).forEach(pose -> {
            Pose back = convention.pose(convention.matrix(pose));
            assertTrue(pose.cameraFromWorld().equals(back.cameraFromWorld(), 1e-12), convention.name());
        });
    }

    @ParameterizedTest
    @EnumSource
    void theirWorldIsOursTurned(Convention convention) {
        assertEquals(1, new Matrix3d(convention.theirsFromWorld()).determinant());
        Vector3d up = convention.theirsFromWorld().transformDirection(new Vector3d(0, 0, 1));
        assertEquals(convention == Convention.GLTF ? new Vector3d(0, 1, 0) : new Vector3d(0, 0, 1), up);
    }

    /** COLMAP: a Hamilton quaternion and a translation, world to camera (doc/format.rst). */
    @Test
    void colmapsQuaternionAndTranslationProjectThePoint() {
        for (int i = 0; i < 100; i++) {
            Camera camera = camera(i);
            Vector3d x = random.vector(0.3);
            Matrix4d m = Convention.OPENCV.matrix(camera.pose());
            Quaterniond q = m.getNormalizedRotation(new Quaterniond());
            // q x q* written out, so that nothing of a library's handedness is assumed
            Vector3d v = new Vector3d(q.x, q.y, q.z);
            Vector3d twice = v.cross(x, new Vector3d()).mul(2);
            Vector3d turned = new Vector3d(x).add(new Vector3d(twice).mul(q.w)).add(v.cross(twice, new Vector3d()));
            Vector3d p = turned.add(m.m30(), m.m31(), m.m32());
            near(camera.project(x), K.fx() * p.x / p.z + K.cx(), K.fy() * p.y / p.z + K.cy());
        }
    }

    /** nerfstudio: the ray of pixel (u, v) has direction R ((u - cx) / fx, -(v - cy) / fy, -1) from t (docs, data conventions). */
    @Test
    void nerfstudiosRayMeetsThePoint() {
        for (int i = 0; i < 100; i++) {
            Camera camera = camera(i);
            Vector3d x = random.vector(0.3);
            Vector2d pixel = camera.project(x);
            Matrix4d c2w = Convention.BLENDER.matrix(camera.pose());
            Vector3d ray = new Matrix3d(c2w)
                    .transform(new Vector3d((pixel.x - K.cx()) / K.fx(), -(pixel.y - K.cy()) / K.fy(), -1));
            Vector3d fromCamera = new Vector3d(x).sub(c2w.getTranslation(new Vector3d()));
            assertEquals(0, ray.normalize().cross(fromCamera, new Vector3d()).length(), 1e-12);
            assertTrue(ray.dot(fromCamera) > 0);
        }
    }

    /** OpenGL: eye = view * world, x / -z to the right, y / -z upwards. */
    @Test
    void openGlsViewMatrixProjectsThePoint() {
        for (int i = 0; i < 100; i++) {
            Camera camera = camera(i);
            Vector3d x = random.vector(0.3);
            Vector3d eye = Convention.OPENGL.matrix(camera.pose()).invert().transformPosition(x, new Vector3d());
            near(camera.project(x), K.cx() + K.fx() * eye.x / -eye.z, K.cy() - K.fy() * eye.y / -eye.z);
        }
    }

    /** glTF 2.0, 3.10: the camera looks along the local -Z with +Y up; here in a +Y up world. */
    @Test
    void gltfsNodeProjectsThePointOfItsOwnWorld() {
        for (int i = 0; i < 100; i++) {
            Camera camera = camera(i);
            Vector3d x = random.vector(0.3);
            Vector3d inGltf = new Vector3d(x.x, x.z, -x.y);
            assertEquals(inGltf, Convention.GLTF.theirsFromWorld().transformPosition(x, new Vector3d()));
            Vector3d p = Convention.GLTF.matrix(camera.pose()).invert().transformPosition(inGltf);
            near(camera.project(x), K.cx() + K.fx() * p.x / -p.z, K.cy() - K.fy() * p.y / -p.z);
        }
    }

    @Test
    void theInputCameraInBlenderStandsOnPlusXAndLooksBack() {
        // columns: right +Y, up +Z, backward +X, position
        Matrix4d expected = new Matrix4d(0, 1, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 2, 0, 0, 1);
        assertTrue(expected.equals(Convention.BLENDER.matrix(Pose.ofOrbit(0, 0, 2)), 1e-12));
    }

    private static Camera camera(int i) {
        return new Camera(K, Pose.ofOrbit(-80 + 1.6 * i, 36.5 * i, 3));
    }

    private static void near(Vector2d expected, double u, double v) {
        assertEquals(expected.x, u, 1e-9);
        assertEquals(expected.y, v, 1e-9);
    }
}
