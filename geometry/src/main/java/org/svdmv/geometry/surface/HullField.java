package org.svdmv.geometry.surface;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.joml.Vector3d;
import org.svdmv.camera.View;
import org.svdmv.geometry.mesh.Bounds;

/**
 * The visual hull (Laurentini 1994) as a field whose zero is smooth where the silhouettes' edges are: at each point the least of the
 * signed distances to the silhouettes' edges, or the next to least ones if {@code misses} views may disagree.
 * The grid is adaptive: in blocks of {@code 8^3} nodes that are certainly inside or outside no node is looked at.
 */
public final class HullField {
    /** Nodes along a block's side. */
    private static final int BLOCK = 8;
    /** Cubes of air around the object. */
    private static final int MARGIN = 2;
    /** Cubes by which a block's ball is larger than the block, so that its neighbors' nodes are as certain as its own. */
    private static final double SURE = 1.5;

    private final List<SilhouetteDistance> silhouettes;
    private final int misses;
    private final Field field;
    private final float far;

    private HullField(List<SilhouetteDistance> silhouettes, int misses, Field field) {
        this.silhouettes = silhouettes;
        this.misses = misses;
        this.field = field;
        this.far = (float) (BLOCK * field.side());
    }

    /**
     * @param silhouettes of all views, none empty
     * @param cells along the longest side of the object
     * @param misses views that may disagree about a point
     * @param box that holds the object
     * @param listener told of each slab of blocks that is carved
     */
    static Field of(
            List<SilhouetteDistance> silhouettes, Bounds box, int cells, int misses, ReconstructionListener listener) {
        Field empty = empty(box, cells);
        HullField hull = new HullField(silhouettes, misses, empty);
        int slabs = (empty.nz() + BLOCK - 1) / BLOCK;
        AtomicInteger done = new AtomicInteger();
        IntStream.range(0, slabs).parallel().forEach(z -> {
            hull.fillSlab(z * BLOCK);
            listener.carved(done.incrementAndGet(), slabs);
        });
        return empty;
    }

    static List<SilhouetteDistance> silhouettes(List<View> views) {
        return views.parallelStream().map(SilhouetteDistance::new).toList();
    }

    private static Field empty(Bounds box, int cells) {
        double side = box.largestExtent() / cells;
        Vector3d size = box.size();
        int nx = nodes(size.x, side);
        int ny = nodes(size.y, side);
        int nz = nodes(size.z, side);
        Vector3d origin = new Vector3d(nx - 1, ny - 1, nz - 1).mul(-side / 2).add(box.center());
        return new Field(origin, side, nx, ny, nz, new float[nx * ny * nz]);
    }

    private static int nodes(double length, double side) {
        return (int) Math.ceil(length / side - 1e-9) + 2 * MARGIN + 1;
    }

    private void fillSlab(int z) {
        for (int y = 0; y < field.ny(); y += BLOCK) {
            for (int x = 0; x < field.nx(); x += BLOCK) {
                fillBlock(x, y, z);
            }
        }
    }

    private void fillBlock(int x0, int y0, int z0) {
        int x1 = Math.min(x0 + BLOCK, field.nx());
        int y1 = Math.min(y0 + BLOCK, field.ny());
        int z1 = Math.min(z0 + BLOCK, field.nz());
        float whole = wholeBlock(x0, y0, z0);
        double[] least = new double[misses + 1];
        for (int z = z0; z < z1; z++) {
            for (int y = y0; y < y1; y++) {
                int at = field.index(x0, y, z);
                for (int x = x0; x < x1; x++, at++) {
                    field.values()[at] = whole != 0 ? whole : (float) at(x, y, z, least);
                }
            }
        }
    }

    /** What all nodes of a block are if that is certain; else 0. */
    private float wholeBlock(int x, int y, int z) {
        double half = (BLOCK - 1) / 2.0;
        Vector3d center =
                new Vector3d(x + half, y + half, z + half).mul(field.side()).add(field.origin());
        double radius = (half * Math.sqrt(3) + SURE) * field.side();
        int outside = 0;
        int uncertain = 0;
        for (SilhouetteDistance s : silhouettes) {
            int side = s.side(center.x, center.y, center.z, radius);
            outside += side < 0 ? 1 : 0;
            uncertain += side == 0 ? 1 : 0;
            if (outside > misses) {
                return -far;
            }
        }
        return outside + uncertain <= misses ? far : 0;
    }

    /** The {@code misses + 1}-th least of the distances. */
    private double at(int i, int j, int k, double[] least) {
        double x = field.origin().x() + field.side() * i;
        double y = field.origin().y() + field.side() * j;
        double z = field.origin().z() + field.side() * k;
        Arrays.fill(least, far);
        for (SilhouetteDistance s : silhouettes) {
            double distance = s.at(x, y, z);
            for (int n = 0; n < least.length; n++) {
                if (distance < least[n]) {
                    double next = least[n];
                    least[n] = distance;
                    distance = next;
                }
            }
            if (least[misses] <= -far) {
                return -far;
            }
        }
        return Math.max(-far, least[misses]);
    }
}
