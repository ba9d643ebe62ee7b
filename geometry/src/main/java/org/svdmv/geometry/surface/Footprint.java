package org.svdmv.geometry.surface;

import java.util.BitSet;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Intrinsics;

/** Where a camera sees voxels, in coarse pixels of about the size that a voxel has there. */
final class Footprint {
    /** Coarse pixels along a side at most. */
    private static final int MOST = 512;

    private final Camera camera;
    private final double perPixel;
    private final int columns;
    private final int rows;

    /** @param side of the voxels about {@code center} */
    Footprint(Camera camera, Vector3dc center, double side) {
        this.camera = camera;
        Intrinsics k = camera.intrinsics();
        double pixels = Math.max(k.fx(), k.fy()) * side / Math.max(side, camera.pointInCamera(center).z);
        this.perPixel = Math.min(1 / pixels, (double) MOST / Math.max(k.width(), k.height()));
        this.columns = (int) Math.ceil(k.width() * perPixel);
        this.rows = (int) Math.ceil(k.height() * perPixel);
    }

    /** Sets the coarse pixel that shows the point. */
    void touch(Vector3dc point, BitSet picture) {
        set(point, 0, picture);
    }

    /** Sets the coarse pixel that shows the point and the eight around it: a voxel covers no others. */
    void cover(Vector3dc point, BitSet picture) {
        set(point, 1, picture);
    }

    int pixels() {
        return columns * rows;
    }

    /** The number of the coarse pixel that shows the point; -1 if none does. */
    int pixel(Vector3dc point) {
        Vector3d p = camera.pointInCamera(point);
        if (!(p.z > 0)) {
            return -1;
        }
        Intrinsics k = camera.intrinsics();
        int x = (int) Math.floor((k.fx() * p.x / p.z + k.cx()) * perPixel);
        int y = (int) Math.floor((k.fy() * p.y / p.z + k.cy()) * perPixel);
        return x >= 0 && y >= 0 && x < columns && y < rows ? y * columns + x : -1;
    }

    private void set(Vector3dc point, int around, BitSet picture) {
        Vector3d p = camera.pointInCamera(point);
        if (!(p.z > 0)) {
            return;
        }
        Intrinsics k = camera.intrinsics();
        int x = (int) Math.floor((k.fx() * p.x / p.z + k.cx()) * perPixel);
        int y = (int) Math.floor((k.fy() * p.y / p.z + k.cy()) * perPixel);
        for (int j = Math.max(0, y - around); j <= Math.min(rows - 1, y + around); j++) {
            for (int i = Math.max(0, x - around); i <= Math.min(columns - 1, x + around); i++) {
                picture.set(j * columns + i);
            }
        }
    }
}
