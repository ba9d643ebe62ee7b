package org.svdmv.core.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.svdmv.core.spec.UNetSpec;

class UNetWorkTest {

    /** Counted by the reference implementation's own layers at 21 frames of 24 x 24. */
    @Test
    void theFullSizeNetworkTakes3Point39Teraflop() {
        UNetWork work = UNetWork.of(Benchmark.SV3D, 21, 24, 24);
        assertEquals(3.39e12, work.layers(), 0.005e12);
    }

    @Test
    void layersGrowWithThePixelsAndAttentionWithTheirSquare() {
        UNetWork small = UNetWork.of(Benchmark.SV3D, 21, 24, 24);
        UNetWork large = UNetWork.of(Benchmark.SV3D, 21, 72, 72);
        assertEquals(9, large.layers() / small.layers(), 0.02);
        assertEquals(81, large.attention() / small.attention(), 5);
    }

    /** One level, one residual block, no attention but in the middle; every product written out. */
    @Test
    void theSmallestNetworkIsCountedByHand() {
        UNetSpec spec = new UNetSpec(8, 4, 32, List.of(1), 1, Set.of(), 16, 1, 24, 256, 1e-5);
        double t = 3;
        double n = t * 4 * 4;
        double embeddings = 32 * 128 + 128 * 128 + t * 256 * 128 + t * 128 * 128;
        double ends = n * 9 * 8 * 32 + n * 9 * 32 * 4;
        double res = n * (2 * 9 * 32 * 32 + 2 * 3 * 32 * 32) + 2 * t * 128 * 32;
        double widening = n * (9 * 32 * 32 + 32 * 2 * 32);
        double projections = n * 2 * 32 * 32 + t * 2 * 32 * 128;
        double spatial = n * (6 + 12) * 32 * 32 + 2 * t * 24 * 32;
        double temporal = n * (6 + 12 + 12) * 32 * 32 + 2 * 16 * 24 * 32;
        double layers = embeddings + ends + 5 * res + 2 * widening + projections + spatial + temporal;
        double attention = 2 * (t * 16 * 16 * 32) + 2 * (16 * t * t * 32);

        UNetWork work = UNetWork.of(spec, 3, 4, 4);

        assertEquals(2 * layers, work.layers());
        assertEquals(2 * attention, work.attention());
    }
}
