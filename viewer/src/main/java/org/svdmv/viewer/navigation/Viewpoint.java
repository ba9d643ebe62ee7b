package org.svdmv.viewer.navigation;

import org.joml.Matrix4d;
import org.joml.Quaterniond;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.Pose;

/**
 * Where the eye is, what it looks at and through which lens.
 *
 * @param distance from the eye to the target, which lies on the line of sight
 */
public record Viewpoint(Pose pose, double distance, Lens lens) {
    /** How much nearer one notch of the wheel brings the eye. */
    private static final double NEARER = 0.9;

    private static final double LEAST_DISTANCE = 1e-3;

    public Viewpoint {
        if (!(distance > 0 && distance < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "need a target at a finite distance > 0, got " + distance + "; it is what the eye turns around");
        }
    }

    /** The eye at {@code eye}, the target in the middle of its picture, +Z up. */
    public static Viewpoint lookAt(Vector3dc eye, Vector3dc target, Lens lens) {
        return new Viewpoint(Pose.lookAt(eye, target, new Vector3d(0, 0, 1)), eye.distance(target), lens);
    }

    /** The eye in the place of a view's camera, turning around the point of its line of sight nearest to {@code center}. */
    public static Viewpoint through(Camera view, Vector3dc center) {
        Vector3d towards = center.sub(view.pose().center(), new Vector3d());
        double distance = Math.max(LEAST_DISTANCE, towards.dot(view.pose().forward()));
        return new Viewpoint(view.pose(), distance, new ViewLens(view.intrinsics()));
    }

    /** What the eye sees as a picture of this size. */
    public Camera camera(int width, int height) {
        return new Camera(lens.intrinsics(width, height), pose);
    }

    public Vector3d target() {
        return pose.forward().mul(distance).add(pose.center());
    }

    public Viewpoint through(Lens other) {
        return new Viewpoint(pose, distance, other);
    }

    /** So many notches of the wheel nearer to the target. */
    public Viewpoint zoomed(double notches) {
        double nearer = Math.max(LEAST_DISTANCE, distance * Math.pow(NEARER, notches));
        return moved(new Vector3d(0, 0, distance - nearer), nearer);
    }

    /** Moved so that what lies at the target's depth follows the pointer. */
    public Viewpoint panned(Drag drag) {
        Intrinsics k = lens.intrinsics(drag.width(), drag.height());
        return moved(new Vector3d(-drag.right() / k.fx() * distance, -drag.down() / k.fy() * distance, 0), distance);
    }

    /** The eye moved in its own axes, in units of the distance to the target: right, down, forward. */
    public Viewpoint stepped(Vector3dc share) {
        return moved(share.mul(distance, new Vector3d()), distance);
    }

    /** Moved sideways until the target is there, looking in the same direction from the same distance. */
    public Viewpoint aimedAt(Vector3dc target) {
        return moved(target.sub(target(), new Vector3d()).mulDirection(pose.cameraFromWorld()), distance);
    }

    /** A ball in the middle, as large as fits, seen from the same direction. */
    public Viewpoint framed(Vector3dc center, double radius, FreeLens through) {
        double d = through.distanceThatShows(radius);
        Matrix4d worldFromCamera =
                pose.worldFromCamera().setTranslation(pose.forward().mul(-d).add(center));
        return new Viewpoint(Pose.ofWorldFromCamera(worldFromCamera), d, through);
    }

    /** Carried around the vertical line through the target, counter-clockwise seen from above. */
    public Viewpoint orbited(double degrees) {
        return turned(new Quaterniond().rotateZ(Math.toRadians(degrees)), target());
    }

    /** Turned, together with the line of sight, around a point of the world. */
    Viewpoint turned(Quaterniond turn, Vector3dc around) {
        Matrix4d turned = new Matrix4d()
                .translate(around)
                .rotate(turn)
                .translate(new Vector3d(around).negate())
                .mul(pose.worldFromCamera());
        return new Viewpoint(rigid(turned), distance, lens);
    }

    /**
     * On the way to another: the target on a straight line, the direction along a great circle, distance and focal length in
     * equal ratios. At 0 and 1 it is exactly this one and the other.
     */
    public Viewpoint towards(Viewpoint other, double share) {
        if (share <= 0 || share >= 1) {
            return share <= 0 ? this : other;
        }
        double d = distance * Math.pow(other.distance / distance, share);
        Vector3d target = target().lerp(other.target(), share);
        Quaterniond turn = rotation().slerp(other.rotation(), share);
        Matrix4d worldFromCamera = new Matrix4d().rotation(turn);
        Vector3d forward = worldFromCamera.transformDirection(new Vector3d(0, 0, 1));
        worldFromCamera.setTranslation(target.sub(forward.mul(d)));
        Lens mixed = lens.equals(other.lens) ? lens : new MixedLens(lens, other.lens, share);
        return new Viewpoint(rigid(worldFromCamera), d, mixed);
    }

    private Viewpoint moved(Vector3dc inCamera, double newDistance) {
        Matrix4d worldFromCamera = pose.worldFromCamera().translate(inCamera);
        return new Viewpoint(Pose.ofWorldFromCamera(worldFromCamera), newDistance, lens);
    }

    private Quaterniond rotation() {
        return pose.worldFromCamera().getNormalizedRotation(new Quaterniond());
    }

    /** What rounding has added up over many turns is taken out. */
    private static Pose rigid(Matrix4d worldFromCamera) {
        Quaterniond rotation =
                worldFromCamera.getNormalizedRotation(new Quaterniond()).normalize();
        Vector3d eye = worldFromCamera.getTranslation(new Vector3d());
        return Pose.ofWorldFromCamera(new Matrix4d().rotation(rotation).setTranslation(eye));
    }
}
