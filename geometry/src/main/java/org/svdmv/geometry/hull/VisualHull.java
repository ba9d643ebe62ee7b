package org.svdmv.geometry.hull;

import java.util.ArrayList;
import java.util.List;
import org.joml.Vector3d;
import org.svdmv.camera.ViewSet;

/**
 * The largest object that has these silhouettes (Laurentini 1994), carved out of a grid: a voxel is object if its center is in
 * all masks. Masks that agree on nothing, as generated ones may where parts are thin, are let disagree one by one.
 */
public final class VisualHull {
    /** Tens of thousands of points: what Gaussian splatting starts well from. */
    public static final int POINTS_RESOLUTION = 128;

    /** One in so many views may disagree before there is nothing to be found. */
    private static final int AGREEING = 4;

    private final ViewSet set;
    private final VoxelGrid grid;

    private VisualHull(ViewSet set, VoxelGrid grid) {
        this.set = set;
        this.grid = grid;
    }

    /** @param resolution voxels along the object's largest extent, about */
    public static VisualHull of(ViewSet set, int resolution) {
        if (resolution < 8 || resolution > 512) {
            throw new IllegalArgumentException("need a resolution of 8 to 512 voxels, got " + resolution
                    + "; 128 gives tens of thousands of points");
        }
        List<Silhouette> silhouettes = set.views().stream()
                .map(Silhouette::new)
                .filter(s -> !s.isEmpty())
                .toList();
        for (int misses = 0; misses <= silhouettes.size() / AGREEING && !silhouettes.isEmpty(); misses++) {
            VoxelGrid grid = new Carving(silhouettes, misses).carve(SearchCube.of(silhouettes), resolution);
            if (!grid.filled().isEmpty()) {
                return new VisualHull(set, grid);
            }
        }
        throw new IllegalArgumentException("the masks of the " + set.size() + " views agree on no point in space ("
                + silhouettes.size() + " of them are not empty); are they of one object, and the cameras theirs?");
    }

    /** The largest side of the axis-aligned box around it, within a voxel. */
    public double largestExtent() {
        return grid.largestExtent();
    }

    /** One point for each voxel of the surface, in the color that the views see it in. */
    public PointCloud points() {
        List<Integer> surface = new ArrayList<>();
        for (int i = grid.filled().nextSetBit(0); i >= 0; i = grid.filled().nextSetBit(i + 1)) {
            if (grid.isSurface(i)) {
                surface.add(i);
            }
        }
        List<Vector3d> centers = surface.stream().map(grid::center).toList();
        SurfaceColors colors = new SurfaceColors(set, centers, grid.side());
        float[] positions = new float[3 * surface.size()];
        byte[] channels = new byte[3 * surface.size()];
        for (int i = 0; i < surface.size(); i++) {
            Vector3d color = colors.at(centers.get(i), grid.normal(surface.get(i)));
            for (int c = 0; c < 3; c++) {
                positions[3 * i + c] = (float) centers.get(i).get(c);
                channels[3 * i + c] = (byte) Math.round(color.get(c));
            }
        }
        return new PointCloud(positions, channels);
    }
}
