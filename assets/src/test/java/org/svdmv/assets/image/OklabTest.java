package org.svdmv.assets.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class OklabTest {

    @Test
    void whiteIsOneBlackIsZeroAndGraysHaveNoHue() {
        assertNear(new Oklab(1, 0, 0), 0xFFFFFF, 1e-6);
        assertNear(new Oklab(0, 0, 0), 0x000000, 0);
        assertEquals(0, Math.hypot(Oklab.of(0x777777).a(), Oklab.of(0x777777).b()), 1e-6);
    }

    /** The values of CSS Color 4 for the primaries. */
    @Test
    void thePrimariesAreWhereTheirPublishedCoordinatesAre() {
        assertNear(new Oklab(0.62796, 0.22486, 0.12585), 0xFF0000, 1e-4);
        assertNear(new Oklab(0.86644, -0.23389, 0.17950), 0x00FF00, 1e-4);
        assertNear(new Oklab(0.45201, -0.03246, -0.31153), 0x0000FF, 1e-4);
    }

    private static void assertNear(Oklab expected, int rgb, double tolerance) {
        assertEquals(0, expected.distance(Oklab.of(rgb)), tolerance);
    }
}
