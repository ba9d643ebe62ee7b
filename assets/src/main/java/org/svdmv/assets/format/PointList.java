package org.svdmv.assets.format;

import java.util.Arrays;
import org.svdmv.geometry.hull.PointCloud;

/** Points that come one by one. */
final class PointList {
    private float[] positions = new float[3 * 1024];
    private byte[] colors = new byte[3 * 1024];
    private int length;

    void add(double x, double y, double z, int red, int green, int blue) {
        if (length == positions.length) {
            positions = Arrays.copyOf(positions, 2 * length);
            colors = Arrays.copyOf(colors, 2 * length);
        }
        positions[length] = (float) x;
        positions[length + 1] = (float) y;
        positions[length + 2] = (float) z;
        colors[length] = (byte) red;
        colors[length + 1] = (byte) green;
        colors[length + 2] = (byte) blue;
        length += 3;
    }

    PointCloud cloud() {
        return new PointCloud(Arrays.copyOf(positions, length), Arrays.copyOf(colors, length));
    }
}
