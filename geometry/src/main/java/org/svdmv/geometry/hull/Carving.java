package org.svdmv.geometry.hull;

import java.util.List;
import org.joml.Vector3dc;

/** Takes from a cube what the silhouettes do not allow; {@code misses} of them may disagree. */
record Carving(List<Silhouette> silhouettes, int misses) {
    /** Coarse cubes along a side; whole coarse cubes are dropped at once. */
    private static final int BLOCKS = 32;

    private static final double HALF_DIAGONAL = Math.sqrt(3) / 2;

    /** The voxels whose centers are object, {@code size} rounded up to a multiple of 32 of them along a side. */
    VoxelGrid carve(SearchCube cube, int size) {
        SearchCube tight = tight(cube);
        VoxelGrid blocks = blocks(tight);
        int inBlock = (size + BLOCKS - 1) / BLOCKS;
        VoxelGrid grid = VoxelGrid.empty(tight.center(), tight.half(), BLOCKS * inBlock);
        for (int b = blocks.filled().nextSetBit(0); b >= 0; b = blocks.filled().nextSetBit(b + 1)) {
            fill(grid, blocks.x(b) * inBlock, blocks.y(b) * inBlock, blocks.z(b) * inBlock, inBlock);
        }
        return grid;
    }

    /** Small cubes that may hold some of the object, and none without them does. */
    VoxelGrid possible(SearchCube cube) {
        return blocks(tight(cube));
    }

    /** Cut down to what may hold the object, as long as that gains something. */
    private SearchCube tight(SearchCube cube) {
        SearchCube tight = cube;
        for (int step = 0; step < 4; step++) {
            VoxelGrid blocks = blocks(tight);
            if (blocks.filled().isEmpty()) {
                return tight;
            }
            SearchCube next = blocks.bounds();
            if (next.half() > 0.9 * tight.half()) {
                return tight;
            }
            tight = next;
        }
        return tight;
    }

    private VoxelGrid blocks(SearchCube cube) {
        VoxelGrid grid = VoxelGrid.empty(cube.center(), cube.half(), BLOCKS);
        for (int i = 0; i < BLOCKS * BLOCKS * BLOCKS; i++) {
            Vector3dc center = grid.center(i);
            int missed = 0;
            for (int s = 0; s < silhouettes.size() && missed <= misses; s++) {
                missed += silhouettes.get(s).touches(center, HALF_DIAGONAL * grid.side()) ? 0 : 1;
            }
            grid.filled().set(i, missed <= misses);
        }
        return grid;
    }

    private void fill(VoxelGrid grid, int left, int front, int low, int count) {
        for (int z = low; z < low + count; z++) {
            for (int y = front; y < front + count; y++) {
                for (int x = left; x < left + count; x++) {
                    grid.filled().set(grid.index(x, y, z), isObject(grid.center(x, y, z)));
                }
            }
        }
    }

    private boolean isObject(Vector3dc p) {
        int missed = 0;
        for (int s = 0; s < silhouettes.size() && missed <= misses; s++) {
            missed += silhouettes.get(s).holds(p.x(), p.y(), p.z()) ? 0 : 1;
        }
        return missed <= misses;
    }
}
