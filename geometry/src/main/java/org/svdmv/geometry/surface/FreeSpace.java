package org.svdmv.geometry.surface;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.svdmv.camera.Camera;
import org.svdmv.geometry.stereo.Depths;
import org.svdmv.geometry.stereo.Stereo;

/**
 * Takes from a field what views see through. With {@code d_i} how far a node is behind the surface that view i sees, if that is known and
 * less than the reach r (Curless and Levoy 1996),
 * <pre>
 *   field' = min(field, mean_i max(-r, d_i))
 * </pre>
 * Where no view knows it, and where the silhouettes need the node, the field stays as it is.
 */
final class FreeSpace {
    /** How far behind a surface a view still speaks, in steps of the depths. */
    private static final double REACH = 3;

    private final Field field;
    private final Stereo stereo;
    private final double reach;

    private FreeSpace(Field field, Stereo stereo) {
        this.field = field;
        this.stereo = stereo;
        this.reach = REACH * stereo.step();
    }

    /** @param cameras whose silhouettes the object must go on to fill */
    static void carve(Field field, Stereo stereo, List<Camera> cameras) {
        FreeSpace space = new FreeSpace(field, stereo);
        float[] hull = field.values().clone();
        IntStream.range(0, field.nz()).parallel().forEach(space::carveSlice);
        BitSet needed = Needed.of(hull, field, cameras);
        for (int at = needed.nextSetBit(0); at >= 0; at = needed.nextSetBit(at + 1)) {
            field.values()[at] = hull[at];
        }
    }

    private void carveSlice(int z) {
        for (int y = 0; y < field.ny(); y++) {
            for (int x = 0; x < field.nx(); x++) {
                int at = field.index(x, y, z);
                if (field.values()[at] > -field.side()) {
                    field.values()[at] = Math.min(field.values()[at], seen(x, y, z));
                }
            }
        }
    }

    private float seen(int i, int j, int k) {
        double x = field.origin().x() + field.side() * i;
        double y = field.origin().y() + field.side() * j;
        double z = field.origin().z() + field.side() * k;
        double sum = 0;
        int count = 0;
        for (Depths view : stereo.views()) {
            double behind = view.behind(x, y, z, 2 * stereo.step());
            if (behind < reach) {
                sum += Math.max(-reach, behind);
                count++;
            }
        }
        return count > 0 ? (float) (sum / count) : Float.POSITIVE_INFINITY;
    }
}
