package org.svdmv.geometry.outline;

import java.util.List;
import org.joml.Matrix4dc;
import org.joml.Vector3d;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.View;

/** The convex hull of a view's silhouette, to fractions of a pixel; without corners where it is not known. */
public final class Outline {
    private final List<EdgePoint> corners;

    private Outline(List<EdgePoint> corners) {
        this.corners = List.copyOf(corners);
    }

    /** Nothing is known of an object that is not in the picture, or that reaches beyond it. */
    public static Outline of(View view) {
        return view.reachesBorder() ? new Outline(List.of()) : new Outline(ConvexHull.of(EdgePoints.of(view)));
    }

    public boolean isKnown() {
        return corners.size() > 2;
    }

    /** Directions in the world of the lines of sight through the corners, of depth 1 in the camera. */
    public List<Vector3d> sights(Camera camera) {
        Intrinsics k = camera.intrinsics();
        Matrix4dc m = camera.pose().cameraFromWorld();
        return corners.stream()
                .map(c -> new Vector3d((c.x() - k.cx()) / k.fx(), (c.y() - k.cy()) / k.fy(), 1))
                .map(d -> new Vector3d(
                        m.m00() * d.x + m.m01() * d.y + m.m02() * d.z,
                        m.m10() * d.x + m.m11() * d.y + m.m12() * d.z,
                        m.m20() * d.x + m.m21() * d.y + m.m22() * d.z))
                .toList();
    }

    /** Whether each corner is where the object is thin, so that it may be missed by a pixel. */
    boolean[] thin() {
        boolean[] thin = new boolean[corners.size()];
        for (int i = 0; i < thin.length; i++) {
            thin[i] = corners.get(i).thin();
        }
        return thin;
    }
}
