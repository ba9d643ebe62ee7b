package org.svdmv.assets.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.svdmv.assets.mesh.MeshFile;
import org.svdmv.assets.viewset.Json;
import org.svdmv.assets.viewset.NamedViews;
import org.svdmv.geometry.hull.OrbitRadius;
import org.svdmv.geometry.hull.PointCloud;
import org.svdmv.geometry.hull.VisualHull;
import org.svdmv.geometry.mesh.Mesh;

/** What there is to export: views with their names, points on the object, and the directory it comes from. */
public final class Export {
    /** Where a mesh of the views lies beside them. */
    public static final String MESH = "mesh.glb";

    private static final String RUN = "run.json";

    private final Path source;
    private final NamedViews views;
    /** Lengths here over lengths in the source. */
    private final double scale;

    private final FrameRate rate;
    /** Empty until asked for: exports without points do not wait for them. */
    private final List<PointCloud> points = new ArrayList<>();

    public Export(Path source, NamedViews views) {
        this(source, views, 1, FrameRate.DEFAULT);
    }

    private Export(Path source, NamedViews views, double scale, FrameRate rate) {
        this.source = source;
        this.views = views;
        this.scale = scale;
        this.rate = rate;
    }

    /** The same seen from another distance: with the cameras the object grows, and no pixel changes. */
    public Export moved(double radius) {
        double factor = radius / OrbitRadius.of(views.set());
        return new Export(source, views.with(OrbitRadius.moved(views.set(), radius)), scale * factor, rate);
    }

    /** The same, faster or slower where it moves. */
    public Export at(FrameRate other) {
        return new Export(source, views, scale, other);
    }

    /** Where the views were read from; run.json or a mesh may lie there too. */
    public Path source() {
        return source;
    }

    public NamedViews views() {
        return views;
    }

    /** How fast films and pages show the views. */
    public FrameRate rate() {
        return rate;
    }

    /** The mesh that reconstruction left beside the views, colored from them: one or none. A link is not followed: it may lead anywhere. */
    public List<Mesh> meshes() {
        Path file = source.resolve(MESH);
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? List.of(MeshFile.read(file).scaled(scale))
                : List.of();
    }

    /** What made the views, as their run.json tells it; missing if there is none. */
    public JsonNode provenance() {
        Path file = source.resolve(RUN);
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    ? Json.parse(Files.readAllBytes(file))
                    : MissingNode.getInstance();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** {@link #points}, or none where the masks agree on none: for formats that can do without. */
    public PointCloud pointsIfAny() {
        try {
            return points();
        } catch (IllegalArgumentException e) {
            return new PointCloud(new float[0], new byte[0]);
        }
    }

    /** Samples of the visual hull's surface, with colors; the same for every format. */
    public synchronized PointCloud points() {
        if (points.isEmpty()) {
            points.add(VisualHull.of(views.set(), VisualHull.POINTS_RESOLUTION).points());
        }
        return points.get(0);
    }
}
