package org.svdmv.geometry.hull;

/**
 * Colored points in the world. The arrays are the cloud's own: neither the giver nor a reader may write to them.
 *
 * @param positions x, y, z of every point
 * @param colors red, green, blue of every point, display encoded (sRGB), unsigned
 */
public record PointCloud(float[] positions, byte[] colors) {
    public PointCloud {
        if (positions.length % 3 != 0 || colors.length != positions.length) {
            throw new IllegalArgumentException("need 3 coordinates and 3 color channels a point, got "
                    + positions.length + " coordinates and " + colors.length + " channels");
        }
        for (float coordinate : positions) {
            if (!Float.isFinite(coordinate)) {
                throw new IllegalArgumentException("need finite points, got a coordinate " + coordinate
                        + "; look for a division by zero where the points come from");
            }
        }
    }

    public int size() {
        return positions.length / 3;
    }

    public float x(int point) {
        return positions[3 * point];
    }

    public float y(int point) {
        return positions[3 * point + 1];
    }

    public float z(int point) {
        return positions[3 * point + 2];
    }

    public int red(int point) {
        return colors[3 * point] & 255;
    }

    public int green(int point) {
        return colors[3 * point + 1] & 255;
    }

    public int blue(int point) {
        return colors[3 * point + 2] & 255;
    }
}
