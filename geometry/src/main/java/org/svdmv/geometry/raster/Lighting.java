package org.svdmv.geometry.raster;

/**
 * Light that stands still in the world, so that an object keeps its shading while a camera goes round it:
 * an ambient part that is brighter from above, a key light from the front, left and above, and a soft fill from behind.
 * <pre>
 *   brightness = 0.54 + 0.07 n_z + 0.36 max(0, n . key) + 0.12 (1 + n . fill) / 2
 * </pre>
 */
final class Lighting {
    private static final double[] KEY = unit(0.62, 0.48, 0.62);
    private static final double[] FILL = unit(-0.6, -0.7, 0.2);

    private Lighting() {}

    private static double[] unit(double x, double y, double z) {
        double length = Math.sqrt(x * x + y * y + z * z);
        return new double[] {x / length, y / length, z / length};
    }

    /** The factor on the color of a surface whose unit normal in the world is n; never above 1. */
    static float brightness(double x, double y, double z) {
        double key = Math.max(0, x * KEY[0] + y * KEY[1] + z * KEY[2]);
        double fill = x * FILL[0] + y * FILL[1] + z * FILL[2];
        return (float) Math.min(1, 0.54 + 0.07 * z + 0.36 * key + 0.06 * (1 + fill));
    }
}
