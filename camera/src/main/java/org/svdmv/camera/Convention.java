package org.svdmv.camera;

import org.joml.Matrix4d;
import org.joml.Matrix4dc;

/** How others write a pose as a 4 x 4 matrix, and the way there and back. */
public enum Convention {
    /** OpenCV and COLMAP, as here: cameraFromWorld; camera x right, y down, z forward. */
    OPENCV(Axes.SAME, Axes.SAME) {
        @Override
        public Matrix4d matrix(Pose pose) {
            return new Matrix4d(pose.cameraFromWorld());
        }

        @Override
        public Pose pose(Matrix4dc cameraFromWorld) {
            return new Pose(cameraFromWorld);
        }
    },
    /** worldFromCamera; camera x right, y up, z backward; the world stays +Z up. OpenGL's view matrix is its inverse. */
    OPENGL(Axes.Y_AND_Z_REVERSED, Axes.SAME),
    /** Blender's {@code matrix_world} and nerfstudio's {@code transform_matrix}: as {@link #OPENGL}, in a +Z up world. */
    BLENDER(Axes.Y_AND_Z_REVERSED, Axes.SAME),
    /** A glTF node's matrix: worldFromCamera in a +Y up world, camera x right, y up, z backward. */
    GLTF(Axes.Y_AND_Z_REVERSED, Axes.Z_UP_TO_Y_UP);

    private final Matrix4dc cameraFromTheirs;
    private final Matrix4dc theirsFromWorld;

    Convention(Matrix4dc cameraFromTheirs, Matrix4dc theirsFromWorld) {
        this.cameraFromTheirs = cameraFromTheirs;
        this.theirsFromWorld = theirsFromWorld;
    }

    /** The pose as they write it. */
    public Matrix4d matrix(Pose pose) {
        return theirsFromWorld.mul(pose.worldFromCamera(), new Matrix4d()).mul(cameraFromTheirs);
    }

    /** The pose that they have written. */
    public Pose pose(Matrix4dc matrix) {
        Matrix4d worldFromTheirs = theirsFromWorld.transpose(new Matrix4d());
        Matrix4d theirsFromCamera = cameraFromTheirs.transpose(new Matrix4d());
        return Pose.ofWorldFromCamera(worldFromTheirs.mul(matrix).mul(theirsFromCamera));
    }

    /** Takes points and meshes of our world to theirs; a rotation. */
    public Matrix4dc theirsFromWorld() {
        return theirsFromWorld;
    }

    /** Signed permutations, written exactly; JOML takes columns. */
    private static final class Axes {
        static final Matrix4dc SAME = new Matrix4d();
        static final Matrix4dc Y_AND_Z_REVERSED = new Matrix4d(1, 0, 0, 0, 0, -1, 0, 0, 0, 0, -1, 0, 0, 0, 0, 1);
        /** (x, y, z) becomes (x, z, -y): -90 degrees about x. */
        static final Matrix4dc Z_UP_TO_Y_UP = new Matrix4d(1, 0, 0, 0, 0, 0, -1, 0, 0, 1, 0, 0, 0, 0, 0, 1);
    }
}
