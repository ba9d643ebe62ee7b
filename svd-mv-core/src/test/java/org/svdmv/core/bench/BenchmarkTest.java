package org.svdmv.core.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.svdmv.core.kernel.Precision;
import org.svdmv.core.spec.UNetSpec;

class BenchmarkTest {
    private static final UNetSpec SMALL = new UNetSpec(8, 4, 32, List.of(1, 2), 1, Set.of(0, 1), 16, 1, 24, 256, 1e-5);

    @Test
    void theReportFollowsFromWhatWasMeasured() {
        List<Double> seconds = new ArrayList<>();
        Benchmark benchmark = new Benchmark(SMALL, 3, 8, Precision.F32, Device.cpu(), 3);

        BenchmarkReport report = benchmark.run((round, s) -> {
            assertEquals(seconds.size() + 1, round);
            seconds.add(s);
        });

        double best = seconds.stream().mapToDouble(s -> s).min().orElseThrow();
        UNetWork work = UNetWork.of(SMALL, 3, 8, 8);
        UNetWork orbit = UNetWork.of(SMALL, 3, 24, 24);
        assertEquals(3, seconds.size());
        assertEquals(best, report.forwardSeconds());
        assertEquals(work.layers() / 1e12, report.forwardTeraflop(), 1e-12);
        assertEquals(work.layers() / 1e9 / best, report.forwardGigaflops(), 1e-9);
        assertEquals(report.forwardGigaflops() / report.limitGigaflops(), report.shareOfLimit(), 1e-12);
        double layers = best * orbit.layers() / work.layers();
        double attention = orbit.attention() / 1e9 / report.attentionGigaflops();
        assertEquals(100 * (layers + attention), report.orbitSeconds(), 1e-6);
        assertTrue(report.limit().startsWith("conv3x3 3x"), report.limit());
        assertEquals("f32", report.precision());
    }

    @Test
    void oneRoundIsTooFew() {
        assertThrows(IllegalArgumentException.class, () -> Benchmark.ofFullSize(Precision.F32, Device.cpu(), 1));
    }

    @Test
    void theProcessTakesMemory() {
        long peak = ResidentMemory.peakBytes();
        boolean linux = System.getProperty("os.name").equals("Linux");
        assertTrue(linux ? peak > 10_000_000 : peak == 0, "peak " + peak);
    }
}
