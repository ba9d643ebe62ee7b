package org.svdmv.geometry.fit;

import java.util.ArrayList;
import java.util.List;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.svdmv.camera.Camera;
import org.svdmv.geometry.outline.Outline;

/**
 * Where the object is as far as one outline tells: {@code n . x <= n . center} for the planes through the camera and each side.
 *
 * @param center of the camera
 * @param pixel what one pixel is at the origin
 * @param width what the picture's width is there
 * @param sights through the corners of the outline, of depth 1
 * @param outward unit normals of the planes
 */
record Cone(Vector3d center, double pixel, double width, List<Vector3d> sights, List<Vector3d> outward) {
    static Cone of(Outline outline, Camera camera) {
        List<Vector3d> sights = outline.sights(camera);
        Vector3d middle = new Vector3d();
        sights.forEach(middle::add);
        List<Vector3d> outward = new ArrayList<>();
        for (int i = 0; i < sights.size(); i++) {
            Vector3d n = sights.get(i)
                    .cross(sights.get((i + 1) % sights.size()), new Vector3d())
                    .normalize();
            outward.add(n.dot(middle) > 0 ? n.negate() : n);
        }
        Vector3d center = camera.pose().center();
        double pixel = center.length() / camera.intrinsics().fx();
        return new Cone(center, pixel, pixel * camera.intrinsics().width(), sights, List.copyOf(outward));
    }

    /** Adds {@code (n . (center - from), n . direction)} of each plane. */
    void addTo(List<double[]> planes, Vector3dc from, Vector3dc direction) {
        Vector3d offset = new Vector3d(center).sub(from);
        for (Vector3d n : outward) {
            planes.add(new double[] {n.dot(offset), n.dot(direction)});
        }
    }
}
