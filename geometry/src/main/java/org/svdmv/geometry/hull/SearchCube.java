package org.svdmv.geometry.hull;

import java.util.List;
import org.joml.Matrix3d;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.svdmv.camera.Camera;

/** Where to look for the object: a cube about the point that the lines of sight to the silhouettes' middles meet in. */
record SearchCube(Vector3dc center, double half) {
    /** Pulls the meeting point of parallel lines to the world's origin. */
    private static final double TOWARDS_ORIGIN = 1e-6;
    /** {@code tan} of the widest angle that a silhouette is trusted with. */
    private static final double WIDEST = 0.9;

    /**
     * <pre>
     *   center = argmin_x sum_i |(I - d_i d_i^T)(x - c_i)|^2
     * </pre>
     * with c the cameras' centers and d the directions to the middles. The half side is the object's radius if it filled each
     * silhouette's cone: distance tan(angle) / (1 - tan(angle)).
     */
    static SearchCube of(List<Silhouette> silhouettes) {
        Matrix3d a = new Matrix3d().scale(TOWARDS_ORIGIN);
        Vector3d b = new Vector3d();
        for (Silhouette s : silhouettes) {
            int[] box = s.box();
            Vector3d d = ray(s.camera(), (box[0] + box[2]) / 2.0, (box[1] + box[3]) / 2.0);
            Matrix3d across = new Matrix3d(
                    1 - d.x * d.x,
                    -d.x * d.y,
                    -d.x * d.z,
                    -d.x * d.y,
                    1 - d.y * d.y,
                    -d.y * d.z,
                    -d.x * d.z,
                    -d.y * d.z,
                    1 - d.z * d.z);
            a.add(across);
            b.add(across.transform(s.camera().pose().center()));
        }
        Vector3d center = a.invert().transform(b);
        double half =
                silhouettes.stream().mapToDouble(s -> half(s, center)).max().orElseThrow();
        return new SearchCube(center, half);
    }

    private static double half(Silhouette s, Vector3dc center) {
        Vector3d toCenter = new Vector3d(center).sub(s.camera().pose().center());
        int[] box = s.box();
        double tan = 0;
        for (int corner = 0; corner < 4; corner++) {
            double angle = ray(s.camera(), box[corner % 2 * 2], box[corner / 2 * 2 + 1])
                    .angle(toCenter);
            tan = Math.max(tan, angle < Math.PI / 2 ? Math.tan(angle) : WIDEST);
        }
        double t = Math.min(tan, WIDEST);
        return toCenter.length() * t / (1 - t);
    }

    /** The unit direction in the world of what pixel (u, v) shows. */
    private static Vector3d ray(Camera camera, double u, double v) {
        return camera.unproject(u, v, 1).sub(camera.pose().center()).normalize();
    }
}
