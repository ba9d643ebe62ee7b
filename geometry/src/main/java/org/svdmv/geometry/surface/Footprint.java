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
        int pixel = pixel(point);
        if (pixel >= 0) {
            picture.set(pixel);
        }
    }

    /** Sets the coarse pixel that shows the point and the eight around it: a voxel covers no others. */
    void cover(Vector3dc point, BitSet picture) {
        Vector3d p = camera.pointInCamera(point);
        if (!(p.z > 0)) {
            return;
        }
        int x = column(p);
        int y = row(p);
        for (int j = Math.max(0, y - 1); j <= Math.min(rows - 1, y + 1); j++) {
            for (int i = Math.max(0, x - 1); i <= Math.min(columns - 1, x + 1); i++) {
                picture.set(j * columns + i);
            }
        }
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
        int x = column(p);
        int y = row(p);
        return x >= 0 && y >= 0 && x < columns && y < rows ? y * columns + x : -1;
    }

    private int column(Vector3d pointInCamera) {
        Intrinsics k = camera.intrinsics();
        return (int) Math.floor((k.fx() * pointInCamera.x / pointInCamera.z + k.cx()) * perPixel);
    }

    private int row(Vector3d pointInCamera) {
        Intrinsics k = camera.intrinsics();
        return (int) Math.floor((k.fy() * pointInCamera.y / pointInCamera.z + k.cy()) * perPixel);
    }
}
