package org.svdmv.geometry.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ManifoldTest {
    private static final double[] POINTS = {0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 1, 1, 1, 2, 1, 1, 1, 2, 1};
    private static final int[] TETRAHEDRON = {0, 2, 1, 0, 1, 3, 0, 3, 2, 1, 2, 3};

    @Test
    void aTetrahedronIsClosed() {
        Triangulation solid = new Triangulation(POINTS, TETRAHEDRON).compact();
        Manifold manifold = Manifold.of(solid);
        assertTrue(manifold.isClosed());
        assertEquals(2, manifold.eulerCharacteristic());
        assertEquals(1.0 / 6, solid.volume(), 1e-12);
    }

    @Test
    void aMissingTriangleLeavesABorder() {
        Manifold manifold = Manifold.of(new Triangulation(POINTS, new int[] {0, 2, 1, 0, 1, 3, 0, 3, 2}));
        assertEquals(3, manifold.borderEdges());
        assertFalse(manifold.isClosed());
    }

    @Test
    void aTriangleTurnedRoundIsWrongAtItsThreeEdges() {
        Manifold manifold = Manifold.of(new Triangulation(POINTS, new int[] {0, 2, 1, 0, 1, 3, 0, 3, 2, 1, 3, 2}));
        assertEquals(3, manifold.wrongEdges());
    }

    @Test
    void twoSolidsThatTouchInAPointPinchIt() {
        Triangulation two = new Triangulation(
                POINTS, new int[] {0, 2, 1, 0, 1, 3, 0, 3, 2, 1, 2, 3, 3, 5, 4, 3, 4, 6, 3, 6, 5, 4, 5, 6});
        Manifold manifold = Manifold.of(two);
        assertEquals(0, manifold.borderEdges());
        assertEquals(1, manifold.pinchedVertices());
        assertFalse(manifold.isClosed());
    }
}
