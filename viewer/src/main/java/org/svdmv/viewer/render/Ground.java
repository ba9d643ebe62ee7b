package org.svdmv.viewer.render;

import org.joml.Vector3d;
import org.svdmv.geometry.mesh.Bounds;

/** A grid under the object, in steps of 1, 2 or 5 times a power of ten, at least three to its extent, and the world's axes: x red, y green, z blue. */
record Ground(double step, int steps, double height) {
    static Ground under(Bounds object) {
        double extent = Math.max(object.largestExtent(), 1e-6);
        double step = round(extent / 3);
        return new Ground(
                step, (int) Math.ceil(1.5 * extent / step), object.min().z());
    }

    private static double round(double most) {
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        return power * (most >= 5 * power ? 5 : most >= 2 * power ? 2 : 1);
    }

    Bounds bounds() {
        double reach = step * steps;
        return new Bounds(new Vector3d(-reach, -reach, height), new Vector3d(reach, reach, height));
    }

    void addGrid(Lines lines) {
        double reach = step * steps;
        for (int i = -steps; i <= steps; i++) {
            double at = i * step;
            lines.add(new Vector3d(at, -reach, height), new Vector3d(at, reach, height), Palette.GRID, 1);
            lines.add(new Vector3d(-reach, at, height), new Vector3d(reach, at, height), Palette.GRID, 1);
        }
    }

    void addAxes(Lines lines) {
        double length = 3 * step;
        Vector3d origin = new Vector3d();
        lines.add(origin, new Vector3d(length, 0, 0), Palette.X, 2);
        lines.add(origin, new Vector3d(0, length, 0), Palette.Y, 2);
        lines.add(origin, new Vector3d(0, 0, length), Palette.Z, 2);
    }
}
