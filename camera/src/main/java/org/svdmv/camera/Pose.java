package org.svdmv.camera;

import java.util.Arrays;
import org.joml.Matrix3d;
import org.joml.Matrix4d;
import org.joml.Matrix4dc;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.joml.Vector4d;

/**
 * Where a camera stands and how it is turned: {@code pointInCamera = cameraFromWorld * pointInWorld}, a rotation and a
 * translation in OpenCV axes (x right, y down, z forward).
 */
public record Pose(Matrix4dc cameraFromWorld) {
    /** How far a matrix read from a file of single precision may be from a rotation. */
    private static final double RIGID = 1e-5;

    /** Farther from the origin, squares of distances leave little of a double, and nothing of a float. */
    private static final double FARTHEST = 1e12;

    public Pose {
        refuseUnlessRigid(cameraFromWorld);
        // Adding 0 takes the sign from zeros: -0.0 and 0.0 are one pose.
        cameraFromWorld = new Matrix4d(cameraFromWorld).add(new Matrix4d().zero());
    }

    /** The pose whose {@link #worldFromCamera()} is given. */
    public static Pose ofWorldFromCamera(Matrix4dc worldFromCamera) {
        refuseUnlessRigid(worldFromCamera);
        return new Pose(inverse(worldFromCamera));
    }

    /**
     * A camera at {@code eye} that sees {@code target} in the middle of its image, with {@code up} upwards. Where the line of
     * sight is parallel to {@code up}, the camera is turned as the one at azimuth 0 straight above (or below): with up = +Z, +Y is
     * to the right.
     */
    public static Pose lookAt(Vector3dc eye, Vector3dc target, Vector3dc up) {
        Vector3d forward = new Vector3d(target).sub(eye);
        if (!(forward.length() > 0 && forward.isFinite() && up.length() > 0 && up.isFinite())) {
            throw new IllegalArgumentException("need an eye apart from its target and an up that is not zero, got eye "
                    + text(eye) + ", target " + text(target) + ", up " + text(up) + "; the world's up is (0, 0, 1)");
        }
        forward.normalize();
        Vector3d upwards = new Vector3d(up).normalize();
        Vector3d right = forward.cross(upwards, new Vector3d());
        if (right.length() < 1e-9) {
            right = upwards.cross(leastAlignedAxis(upwards), right);
            right.sub(new Vector3d(forward).mul(forward.dot(right)));
        }
        return ofAxes(right.normalize(), forward, eye);
    }

    /**
     * The camera of an orbit: {@code center = radius (cos e cos a, cos e sin a, sin e)}, looking at the origin, +Z up. Straight
     * above and below (e = 90, -90) the azimuth still turns the camera, so that an orbit is continuous there.
     */
    public static Pose ofOrbit(double elevationDegrees, double azimuthDegrees, double radius) {
        if (!(radius > 0 && radius < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "need a finite radius > 0, got " + radius + "; SV3D uses " + Trajectory.SV3D_RADIUS);
        }
        ViewAngles angles = new ViewAngles(elevationDegrees, azimuthDegrees);
        double e = Math.toRadians(angles.elevationDegrees());
        double a = Math.toRadians(angles.azimuthDegrees());
        Vector3d towardsCamera = new Vector3d(Math.cos(e) * Math.cos(a), Math.cos(e) * Math.sin(a), Math.sin(e));
        Vector3d right = new Vector3d(-Math.sin(a), Math.cos(a), 0);
        return ofAxes(right, towardsCamera.negate(new Vector3d()), towardsCamera.mul(radius, new Vector3d()));
    }

    public Matrix4d worldFromCamera() {
        return inverse(cameraFromWorld);
    }

    /** The camera's position in the world: {@code -R^T t}. */
    public Vector3d center() {
        return worldFromCamera().getTranslation(new Vector3d());
    }

    /** The same camera in a world that is enlarged about its origin: {@code t' = factor t}. */
    Pose scaled(double factor) {
        Vector3d translation = cameraFromWorld.getTranslation(new Vector3d()).mul(factor);
        return new Pose(new Matrix4d(cameraFromWorld).setTranslation(translation));
    }

    /** The unit direction of the line of sight in the world. */
    public Vector3d forward() {
        return cameraFromWorld.getRow(2, new Vector3d());
    }

    /** {@code thisFromOther = thisFromWorld * worldFromOther}: points of the other camera as this one sees them. */
    public Matrix4d cameraFrom(Pose other) {
        return cameraFromWorld.mul(other.worldFromCamera(), new Matrix4d());
    }

    private static Pose ofAxes(Vector3dc right, Vector3dc forward, Vector3dc eye) {
        Vector3d down = forward.cross(right, new Vector3d());
        Matrix4d m = new Matrix4d()
                .setRow(0, new Vector4d(right, -right.dot(eye)))
                .setRow(1, new Vector4d(down, -down.dot(eye)))
                .setRow(2, new Vector4d(forward, -forward.dot(eye)));
        return new Pose(m);
    }

    /** Of x, y and z the one farthest from v, x rather than y rather than z. */
    private static Vector3d leastAlignedAxis(Vector3dc v) {
        double x = Math.abs(v.x());
        double y = Math.abs(v.y());
        double z = Math.abs(v.z());
        if (x <= y && x <= z) {
            return new Vector3d(1, 0, 0);
        }
        return y <= z ? new Vector3d(0, 1, 0) : new Vector3d(0, 0, 1);
    }

    /** Of a rigid matrix: {@code R^T} and {@code -R^T t}. */
    private static Matrix4d inverse(Matrix4dc rigid) {
        Matrix3d rotation = new Matrix3d(rigid).transpose();
        Vector3d translation =
                rotation.transform(rigid.getTranslation(new Vector3d())).negate();
        return new Matrix4d().set3x3(rotation).setTranslation(translation);
    }

    private static void refuseUnlessRigid(Matrix4dc m) {
        Matrix3d r = new Matrix3d(m);
        Matrix3d error = new Matrix3d(r).transpose().mul(r).sub(new Matrix3d());
        double worst =
                Arrays.stream(error.get(new double[9])).map(Math::abs).max().getAsDouble();
        if (!(worst <= RIGID && r.determinant() > 0)) {
            throw new IllegalArgumentException(
                    "need a rotation (R^T R = I within " + RIGID + ", determinant +1), got an error of " + worst
                            + " and determinant " + r.determinant() + "; remove scale and mirroring from the matrix");
        }
        if (!(m.m03() == 0 && m.m13() == 0 && m.m23() == 0 && m.m33() == 1)) {
            throw new IllegalArgumentException("need a last row of 0 0 0 1, got " + m.m03() + " " + m.m13() + " "
                    + m.m23() + " " + m.m33() + "; is the matrix transposed?");
        }
        if (!(Double.isFinite(m.m30()) && Double.isFinite(m.m31()) && Double.isFinite(m.m32()))) {
            throw new IllegalArgumentException(
                    "need a finite translation, got " + text(m.getTranslation(new Vector3d()))
                            + "; look for a division by zero where the pose comes from");
        }
        if (!(Math.max(Math.abs(m.m30()), Math.max(Math.abs(m.m31()), Math.abs(m.m32()))) <= FARTHEST)) {
            throw new IllegalArgumentException("need a translation of at most " + FARTHEST + ", got "
                    + text(m.getTranslation(new Vector3d())) + "; is it of this camera, and in the scene's unit?");
        }
    }

    private static String text(Vector3dc v) {
        return "(" + v.x() + ", " + v.y() + ", " + v.z() + ")";
    }
}
