package org.svdmv.geometry.consistency;

import org.joml.Matrix4d;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Pose;
import org.svdmv.camera.ViewSet;

/**
 * The same pictures on the orbit run the other way round: every azimuth negated.
 * <pre>
 *   worldFromCamera' = S worldFromCamera T,   S = diag(1, -1, 1),  T = diag(-1, 1, 1)
 * </pre>
 * T keeps the camera's axes right-handed; the pictures stay as they are.
 */
final class Mirrored {
    private Mirrored() {}

    static ViewSet of(ViewSet set) {
        return set.seenBy(camera -> new Camera(camera.intrinsics(), of(camera.pose())));
    }

    static Pose of(Pose pose) {
        Matrix4d mirrored = new Matrix4d().scaling(1, -1, 1).mul(pose.worldFromCamera());
        return Pose.ofWorldFromCamera(mirrored.mul(new Matrix4d().scaling(-1, 1, 1)));
    }
}
