package org.svdmv.assets.format;

import java.awt.image.Raster;
import java.util.Locale;
import org.svdmv.camera.Depth;
import org.svdmv.camera.View;

/** What the depths of a set's views say, view by view. */
final class DepthSurvey {
    static final String NONE = "none";

    private double nearest = Double.POSITIVE_INFINITY;
    private double farthest;
    private long object;
    private long seen;
    private double unit;

    /** The pixels of the object, and those of them that have depth. */
    void add(DescribedView described, View view) {
        if (described.depth() instanceof DepthSource.InFile file && view.depth() instanceof Depth.Known depth) {
            unit = file.unit();
            Raster mask = view.mask().getRaster();
            for (int y = 0; y < depth.height(); y++) {
                for (int x = 0; x < depth.width(); x++) {
                    if (mask.getSample(x, y, 0) >= View.OBJECT) {
                        add(depth.at(x, y));
                    }
                }
            }
        }
    }

    private void add(float z) {
        object++;
        if (z < Float.POSITIVE_INFINITY) {
            seen++;
            nearest = Math.min(nearest, z);
            farthest = Math.max(farthest, z);
        }
    }

    /** Whether the object is there and nowhere has depth. */
    boolean misses() {
        return object > 0 && seen == 0 && unit > 0;
    }

    /** {@code 1.53 to 2.41 on 100.0 % of the object, in files of unit 5.0E-5}, or {@code none}. */
    String words() {
        if (unit == 0) {
            return NONE;
        }
        String where = String.format(Locale.ROOT, "%.4g %% of the object, in files of unit %s", share(), unit);
        return seen == 0 ? "on " + where : String.format(Locale.ROOT, "%.4g to %.4g on ", nearest, farthest) + where;
    }

    private double share() {
        return object == 0 ? 0 : 100.0 * seen / object;
    }
}
