package org.svdmv.geometry.hull;

import java.util.List;
import org.joml.Vector3d;
import org.svdmv.camera.ViewSet;
import org.svdmv.geometry.mesh.Bounds;

/** Where the object can be at most. */
public final class HullBox {
    private HullBox() {}

    /**
     * A box that no point is out of about which so many views disagree; about more if there is no point otherwise.
     *
     * @param misses views that may disagree about a point
     * @param mostMisses that they may at most
     */
    public static Bounds of(ViewSet set, int misses, int mostMisses) {
        List<Silhouette> silhouettes = set.views().stream()
                .map(Silhouette::new)
                .filter(s -> !s.isEmpty())
                .toList();
        for (int m = misses; m <= mostMisses && !silhouettes.isEmpty(); m++) {
            VoxelGrid blocks = new Carving(silhouettes, m).possible(SearchCube.of(silhouettes));
            if (!blocks.filled().isEmpty()) {
                return around(blocks);
            }
        }
        throw new IllegalArgumentException("the masks of the " + set.size() + " views agree on no point in space ("
                + silhouettes.size() + " of them are not empty); are they of one object, and the cameras theirs?");
    }

    private static Bounds around(VoxelGrid blocks) {
        int[][] range = blocks.range();
        double half = blocks.side() / 2;
        Vector3d least = blocks.center(range[0][0], range[1][0], range[2][0]);
        Vector3d most = blocks.center(range[0][1], range[1][1], range[2][1]);
        return new Bounds(least.sub(half, half, half), most.add(half, half, half));
    }
}
