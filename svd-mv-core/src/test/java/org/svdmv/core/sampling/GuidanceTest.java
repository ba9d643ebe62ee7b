package org.svdmv.core.sampling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.svdmv.core.sampling.Guidance.Constant;
import org.svdmv.core.sampling.Guidance.Linear;
import org.svdmv.core.sampling.Guidance.Triangle;
import org.svdmv.core.sampling.Guidance.Unguided;

class GuidanceTest {

    @Test
    void theTriangleOfAnOrbitPeaksAtTheBackView() {
        double[] expected = {
            1, 1.15, 1.3, 1.45, 1.6, 1.75, 1.9, 2.05, 2.2, 2.35, 2.5, 2.35, 2.2, 2.05, 1.9, 1.75, 1.6, 1.45, 1.3, 1.15,
            1
        };
        assertArrayEquals(expected, new Triangle(1, 2.5).scales(21), 1e-12);
    }

    @Test
    void aTriangleOverAnEvenCountHasTwoEqualTops() {
        assertArrayEquals(new double[] {1, 2, 2, 1}, new Triangle(1, 2.5).scales(4), 1e-12);
    }

    @Test
    void theLineRunsFromTheFirstFrameToTheLast() {
        assertArrayEquals(new double[] {1, 1.375, 1.75, 2.125, 2.5}, new Linear(1, 2.5).scales(5), 1e-12);
    }

    @Test
    void oneFrameGetsTheFirstScale() {
        assertArrayEquals(new double[] {1.5}, new Linear(1.5, 3).scales(1));
        assertArrayEquals(new double[] {1.5}, new Triangle(1.5, 3).scales(1));
    }

    @Test
    void constantAndUnguidedAreFlat() {
        assertArrayEquals(new double[] {3.5, 3.5, 3.5}, new Constant(3.5).scales(3));
        assertArrayEquals(new double[] {1, 1}, new Unguided().scales(2));
    }

    @Test
    void scalesMustBeFinite() {
        assertThrows(IllegalArgumentException.class, () -> new Constant(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new Linear(1, Double.POSITIVE_INFINITY));
        assertThrows(IllegalArgumentException.class, () -> new Triangle(Double.NaN, 2.5));
    }
}
