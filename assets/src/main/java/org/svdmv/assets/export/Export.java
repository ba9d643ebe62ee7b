package org.svdmv.assets.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.svdmv.assets.viewset.NamedViews;
import org.svdmv.geometry.hull.PointCloud;
import org.svdmv.geometry.hull.VisualHull;

/** What there is to export: views with their names, points on the object, and the directory it comes from. */
public final class Export {
    private final Path source;
    private final NamedViews views;
    /** Empty until asked for: exports without points do not wait for them. */
    private final List<PointCloud> points = new ArrayList<>();

    public Export(Path source, NamedViews views) {
        this.source = source;
        this.views = views;
    }

    /** Where the views were read from; run.json or a mesh may lie there too. */
    public Path source() {
        return source;
    }

    public NamedViews views() {
        return views;
    }

    /** Samples of the visual hull's surface, with colors; the same for every format. */
    public synchronized PointCloud points() {
        if (points.isEmpty()) {
            points.add(VisualHull.of(views.set(), VisualHull.POINTS_RESOLUTION).points());
        }
        return points.get(0);
    }
}
